-- A proposed plan may be declined by the team leader, with a reason; checks that a self-report led to are found by their case.

alter table coaching_plan
    add column decline_reason text,
    add column declined_on date,
    add column declined_by text,
    drop constraint coaching_plan_state_check,
    drop constraint coaching_plan_check,
    add constraint coaching_plan_state_check
        check (state in ('proposed', 'agreed', 'in-progress', 'follow-up', 'closed', 'declined')),
    add constraint coaching_plan_agreed check (state in ('proposed', 'declined') or agreed_on is not null),
    add constraint coaching_plan_declined check ((state = 'declined') = (declined_on is not null)
        and (state = 'declined') = (decline_reason is not null));
comment on column coaching_plan.state is 'proposed, agreed, in-progress, follow-up, closed or declined';
comment on column coaching_plan.decline_reason is 'Why the team leader did not take the proposal up, without identifiers of clients';
comment on column coaching_plan.declined_on is 'Business date on which it was declined';
comment on column coaching_plan.declined_by is 'Pseudonymous number of the team leader who declined it';

drop index coaching_plan_open;
create unique index coaching_plan_open on coaching_plan (colleague, vocabulary, descriptor)
    where state not in ('closed', 'declined');

create index work_report_case on work_report (case_id) where case_id is not null;
