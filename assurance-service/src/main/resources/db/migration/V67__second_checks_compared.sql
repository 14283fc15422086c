-- What a second check found against the first, kept as it was when it ended, so that agreement is counted from it even
-- after one of the two was decided to stand (docs/domain/quality-domain.md, section 3, rule 2; section 4, rule 9).

-- The second checker must not learn from the payment how the first check ended
update sampled_case set hold = null where origin = 'second-check';
alter table sampled_case
    add column ordered_by text,
    drop constraint sampled_case_check3,
    add constraint sampled_case_hold check ((timing = 'pre-payment' and origin <> 'second-check') = (hold is not null));
comment on column sampled_case.ordered_by is 'Who asked for this second check; null when it was chosen by chance, and of other cases';
comment on column sampled_case.hold is 'Whether the payment is held, released, or the work returned; null after payment and of a second check, which decides about no payment';
create index sampled_case_second on sampled_case (selected_at desc, id desc) where first_case is not null;
create index sampled_case_second_open on sampled_case (first_case) where first_case is not null and disposition is null;

alter table second_check
    add column first_result text,
    add column second_result text,
    add column differences int,
    add column first_content jsonb;
comment on column second_check.first_result is 'Outcome of the first check when the second ended; its disposition when it was not completed';
comment on column second_check.second_result is 'Outcome of the second check; its disposition when it was not completed';
comment on column second_check.differences is 'How many things the two said differently when the second ended';
comment on column second_check.first_content is 'The first check as it stood when a lead decided; null while undecided';
create index second_check_ended on second_check (ended_at);

create table second_check_answer (
    case_id uuid not null references second_check on delete cascade,
    criterion text not null,
    first text,
    second text,
    primary key (case_id, criterion)
);
comment on table second_check_answer is 'What both checks answered to each criterion when the second ended';
comment on column second_check_answer.case_id is 'The second check''s own case';
comment on column second_check_answer.criterion is 'Code of the criterion';
comment on column second_check_answer.first is 'Result of the first check; null when it did not answer';
comment on column second_check_answer.second is 'Result of the second check; null when it did not answer';

-- Second checks that ended before: the first as it stood then, also when it was revised since
create temporary table before on commit drop as
select s.case_id, s.content as second, coalesce(
    (select r.replaced from check_revision r where r.check_id = s.first_check and r.revised_at >= s.ended_at
     order by r.revision limit 1),
    (select jsonb_build_object('disposition', q.disposition, 'outcome', q.outcome, 'findings',
        (select coalesce(jsonb_agg(jsonb_build_object('criterion', f.criterion, 'result', f.result)), '[]')
         from finding f where f.check_id = q.id)) from quality_check q where q.id = s.first_check)) as first
from second_check s;
insert into second_check_answer (case_id, criterion, first, second)
select case_id, criterion, max(result) filter (where which = 1), max(result) filter (where which = 2)
from (
    select b.case_id, f ->> 'criterion' as criterion, f ->> 'result' as result, 1 as which
    from before b cross join lateral jsonb_array_elements(b.first -> 'findings') f
    union all
    select b.case_id, f ->> 'criterion', f ->> 'result', 2
    from before b cross join lateral jsonb_array_elements(b.second -> 'findings') f) said
group by case_id, criterion;
update second_check s set
    first_result = coalesce(b.first ->> 'outcome', b.first ->> 'disposition'),
    second_result = coalesce(b.second ->> 'outcome', b.second ->> 'disposition'),
    differences = (select count(*) from second_check_answer a
                   where a.case_id = s.case_id and a.first is distinct from a.second)
        + (coalesce(b.first ->> 'outcome', b.first ->> 'disposition')
           is distinct from coalesce(b.second ->> 'outcome', b.second ->> 'disposition'))::int,
    first_content = case when s.stands is not null and b.first ? 'errorLines' then b.first end
from before b where b.case_id = s.case_id;
alter table second_check
    alter column first_result set not null,
    alter column second_result set not null,
    alter column differences set not null;
