-- Coaching (docs/domain/quality-domain.md, section 2, Learning; section 4, rule 1).

create table coaching_plan (
    id uuid primary key,
    colleague text not null,
    vocabulary text not null,
    descriptor text not null,
    errors int not null check (errors > 0),
    errors_from date not null,
    errors_to date not null,
    state text not null check (state in ('proposed', 'agreed', 'in-progress', 'follow-up', 'closed')),
    proposed_at timestamptz not null,
    agreed_on date,
    follow_up_case uuid,
    evidence text,
    closed_on date,
    closed_by text,
    version bigint not null default 1,
    check (state = 'proposed' or agreed_on is not null),
    check ((state = 'closed') = (closed_on is not null)),
    check (state <> 'closed' or evidence is not null and follow_up_case is not null)
);
create unique index coaching_plan_open on coaching_plan (colleague, vocabulary, descriptor) where state <> 'closed';
create index coaching_plan_colleague on coaching_plan (colleague, proposed_at desc, id);
comment on table coaching_plan is 'Coaching of a colleague about one descriptor that came back, from its proposal to its closure';
comment on column coaching_plan.id is 'Public id, UUID version 7';
comment on column coaching_plan.colleague is 'Pseudonymous number of who is coached';
comment on column coaching_plan.vocabulary is 'Vocabulary of the descriptor';
comment on column coaching_plan.descriptor is 'Code of the descriptor that came back';
comment on column coaching_plan.errors is 'How many checks found it';
comment on column coaching_plan.errors_from is 'First day of these checks';
comment on column coaching_plan.errors_to is 'Last day of these checks; a later proposal counts only later ones';
comment on column coaching_plan.state is 'proposed, agreed, in-progress, follow-up or closed';
comment on column coaching_plan.proposed_at is 'When it was proposed (UTC)';
comment on column coaching_plan.agreed_on is 'Business date on which the colleague agreed to its steps';
comment on column coaching_plan.follow_up_case is 'The sampled case whose check follows up';
comment on column coaching_plan.evidence is 'What shows that the coaching helped';
comment on column coaching_plan.closed_on is 'Business date of its closure';
comment on column coaching_plan.closed_by is 'Pseudonymous number of who closed it';
comment on column coaching_plan.version is 'Version, the ETag';

create table coaching_step (
    plan_id uuid not null references coaching_plan on delete cascade,
    place smallint not null,
    text text not null,
    owner text not null,
    due_on date not null,
    done_on date,
    primary key (plan_id, place)
);
comment on table coaching_step is 'A step of a coaching plan';
comment on column coaching_step.plan_id is 'The plan';
comment on column coaching_step.place is 'Order, from 1';
comment on column coaching_step.text is 'What is done';
comment on column coaching_step.owner is 'Pseudonymous number of who does it';
comment on column coaching_step.due_on is 'Business date by which it is done';
comment on column coaching_step.done_on is 'Business date on which it was done';
