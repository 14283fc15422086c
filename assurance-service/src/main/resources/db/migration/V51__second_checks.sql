-- Second checks (docs/domain/quality-domain.md, section 3, rule 2): made blind, by somebody who saw neither decision nor first
-- check. They have no weight of their own and stay out of figures; the chance of a random one is kept for estimates of the
-- checkers' own error.

alter table sampled_case
    add column first_case uuid references sampled_case,
    add column second_check_chance double precision check (second_check_chance > 0 and second_check_chance <= 1),
    drop constraint sampled_case_origin_check,
    drop constraint sampled_case_check1,
    drop constraint sampled_case_check2,
    add constraint sampled_case_origin_check check (origin in ('draw', 'gate', 'hand-picked', 'second-check')),
    add constraint sampled_case_chance check (
        (origin in ('hand-picked', 'second-check')) = (inclusion_probability is null)),
    add constraint sampled_case_planned check ((origin in ('hand-picked', 'second-check')) = (plan is null)
        and (plan is null) = (plan_version is null)),
    add constraint sampled_case_second check ((origin = 'second-check') = (first_case is not null));
create unique index sampled_case_first on sampled_case (first_case) where first_case is not null;
comment on column sampled_case.origin is 'draw of a sampling plan, gate before payment, hand-picked, or the second check of an ended case';
comment on column sampled_case.first_case is 'The case whose check is checked a second time';
comment on column sampled_case.second_check_chance is 'Chance with which the ended case was chosen for a second check; null when a lead chose it';

create table second_check (
    case_id uuid primary key references sampled_case,
    first_check uuid not null references quality_check on delete cascade,
    content jsonb not null,
    ended_at timestamptz not null,
    stands text check (stands in ('first', 'second')),
    note text,
    decided_by text,
    decided_at timestamptz,
    check ((stands is null) = (decided_at is null))
);
create index second_check_first on second_check (first_check);
comment on table second_check is 'Results of second checks; not a check of its own, so that nothing is counted or referred twice';
comment on column second_check.case_id is 'The second check''s own case on the worklist';
comment on column second_check.first_check is 'The check it is compared with';
comment on column second_check.content is 'The second check with findings and error lines';
comment on column second_check.ended_at is 'When it ended (UTC)';
comment on column second_check.stands is 'Which of the two stands by decision of a lead; null while open';
comment on column second_check.note is 'Why, in words, without identifiers of clients';
comment on column second_check.decided_by is 'Number of the lead';
comment on column second_check.decided_at is 'When the lead decided (UTC)';
