-- Every case chosen for a check, however it was chosen, until its disposition
-- (docs/domain/quality-domain.md, section 3, rules 6, 7 and 9).

create table sampled_case (
    id uuid primary key,
    origin text not null check (origin in ('draw', 'gate', 'hand-picked')),
    plan text,
    plan_version int,
    draw_id uuid,
    determination_reference text not null references determination,
    benefit text not null,
    tier smallint not null check (tier between 1 and 3),
    timing text not null check (timing in ('pre-payment', 'post-payment')),
    stratum text,
    inclusion_probability double precision check (inclusion_probability > 0 and inclusion_probability <= 1),
    selected_at timestamptz not null,
    due_on date not null,
    urgent boolean not null default false,
    checker text,
    taken_at timestamptz,
    draft jsonb,
    disposition text
        check (disposition in ('complete', 'incomplete', 'not-subject-to-review', 'evidence-not-found')),
    ended_at timestamptz,
    check_id uuid,
    hold text check (hold in ('held', 'released', 'returned')),
    version int not null default 1,
    check ((origin = 'draw') = (draw_id is not null)),
    check ((origin = 'hand-picked') = (inclusion_probability is null)),
    check ((origin = 'hand-picked') = (plan is null) and (plan is null) = (plan_version is null)),
    check ((timing = 'pre-payment') = (hold is not null)),
    check ((disposition is null) = (ended_at is null)),
    check ((checker is null) = (taken_at is null))
);
create unique index sampled_case_draw on sampled_case (draw_id, determination_reference) where draw_id is not null;
create unique index sampled_case_gate on sampled_case (determination_reference) where origin = 'gate';
create index sampled_case_determination on sampled_case (determination_reference);
create index sampled_case_open on sampled_case (urgent desc, due_on, id) where disposition is null;
create index sampled_case_checker on sampled_case (checker, id) where disposition is null;
comment on table sampled_case is 'One row per case chosen for a check; none is ever removed or substituted, each ends in a disposition';
comment on column sampled_case.id is 'Public id, UUID version 7';
comment on column sampled_case.origin is 'draw of a sampling plan, gate before payment, or hand-picked';
comment on column sampled_case.plan is 'Code of the sampling plan or gate plan; null when hand-picked';
comment on column sampled_case.plan_version is 'Version of the plan that chose it';
comment on column sampled_case.draw_id is 'The draw, of a case drawn';
comment on column sampled_case.determination_reference is 'The decision to check';
comment on column sampled_case.benefit is 'Code of its benefit, for the worklist';
comment on column sampled_case.tier is 'Line of defence of the check, 1 to 3';
comment on column sampled_case.timing is 'pre-payment or post-payment';
comment on column sampled_case.stratum is 'Stratum of the draw';
comment on column sampled_case.inclusion_probability is 'Chance with which the draw or the gate chose it; null when hand-picked, which stays out of estimates';
comment on column sampled_case.selected_at is 'When it was chosen (UTC)';
comment on column sampled_case.due_on is 'Business date by which the check is due';
comment on column sampled_case.urgent is 'Before all others on the worklist';
comment on column sampled_case.checker is 'Pseudonymous number of who took it';
comment on column sampled_case.taken_at is 'When it was taken (UTC)';
comment on column sampled_case.draft is 'The check as far as it is filled in';
comment on column sampled_case.disposition is 'How it ended; null while open';
comment on column sampled_case.ended_at is 'When it ended (UTC)';
comment on column sampled_case.check_id is 'The check that ended it';
comment on column sampled_case.hold is 'Whether the payment is held, released, or the work returned; null after payment';
comment on column sampled_case.version is 'Version, the ETag';
