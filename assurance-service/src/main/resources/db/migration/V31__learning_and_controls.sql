-- Training catalogue, preventative controls, automation opportunities, quality strategies, impact assessments.

create table course (
    code text primary key,
    name text not null,
    content text not null,
    audience text not null check (audience in ('colleagues', 'partners', 'both')),
    letters text[] not null,
    descriptors text[] not null,
    sessions jsonb not null,
    retired_on date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table course is 'Courses for colleagues and partners';
comment on column course.code is 'Code of the entry';
comment on column course.name is 'Name';
comment on column course.content is 'What is learned';
comment on column course.audience is 'colleagues, partners or both';
comment on column course.letters is 'Letters of PILLARS it addresses';
comment on column course.descriptors is 'Codes of the descriptors it addresses';
comment on column course.sessions is 'Sessions: heldOn, attended (a count, no names)';
comment on column course.retired_on is 'Day from which it is offered no more';
comment on column course.version is 'Version of the entry, its ETag';
comment on column course.changed_by is 'Pseudonymous number of who made this version';
comment on column course.changed_at is 'Last change (UTC)';

create table control (
    code text primary key,
    name text not null,
    stops text not null,
    descriptors text[] not null,
    yearly_cost numeric(12, 2),
    client_impact text,
    tests jsonb not null,
    retired_on date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table control is 'Preventative controls';
comment on column control.code is 'Code of the entry';
comment on column control.name is 'Name';
comment on column control.stops is 'What it should stop, and how';
comment on column control.descriptors is 'Codes of the descriptors it should stop';
comment on column control.yearly_cost is 'Pounds a year';
comment on column control.client_impact is 'What it means for clients';
comment on column control.tests is 'Tests: testedOn, passed, sample; a result stays as recorded';
comment on column control.retired_on is 'Day from which it works no more';
comment on column control.version is 'Version of the entry, its ETag';
comment on column control.changed_by is 'Pseudonymous number of who made this version';
comment on column control.changed_at is 'Last change (UTC)';

create table automation_opportunity (
    code text primary key,
    step text not null,
    idea text not null,
    descriptors text[] not null,
    minutes_each numeric(7, 2) not null,
    times_monthly int not null,
    decision text not null check (decision in ('open', 'accepted', 'rejected')),
    reason text,
    in_place_from date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table automation_opportunity is 'Manual steps that could be automated';
comment on column automation_opportunity.code is 'Code of the entry';
comment on column automation_opportunity.step is 'The manual step';
comment on column automation_opportunity.idea is 'What the system could do';
comment on column automation_opportunity.descriptors is 'Codes of the descriptors that come of it';
comment on column automation_opportunity.minutes_each is 'Minutes each time';
comment on column automation_opportunity.times_monthly is 'How often in a month';
comment on column automation_opportunity.decision is 'open, accepted or rejected';
comment on column automation_opportunity.reason is 'Why it was decided so';
comment on column automation_opportunity.in_place_from is 'First day on which the system does it';
comment on column automation_opportunity.version is 'Version of the entry, its ETag';
comment on column automation_opportunity.changed_by is 'Pseudonymous number of who made this version';
comment on column automation_opportunity.changed_at is 'Last change (UTC)';

create table quality_strategy (
    code text primary key,
    business_area text not null,
    aim text not null,
    in_force_from date not null,
    parts jsonb not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table quality_strategy is 'Quality strategies of business areas';
comment on column quality_strategy.code is 'Code of the entry';
comment on column quality_strategy.business_area is 'Code of the business area';
comment on column quality_strategy.aim is 'Aim';
comment on column quality_strategy.in_force_from is 'First day';
comment on column quality_strategy.parts is 'Letter, measure, control and feedback';
comment on column quality_strategy.version is 'Version of the entry, its ETag';
comment on column quality_strategy.changed_by is 'Pseudonymous number of who made this version';
comment on column quality_strategy.changed_at is 'Last change (UTC)';

create table impact_assessment (
    code text primary key,
    title text not null,
    kind text not null check (kind in ('launch', 'change')),
    benefits text[] not null,
    starts_on date not null,
    risks jsonb not null,
    resolution_plan text not null,
    signed_off_by text,
    signed_off_on date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table impact_assessment is 'What launches and changes may do to quality';
comment on column impact_assessment.code is 'Code of the entry';
comment on column impact_assessment.title is 'Launch or change';
comment on column impact_assessment.kind is 'launch or change';
comment on column impact_assessment.benefits is 'Codes of the benefits';
comment on column impact_assessment.starts_on is 'Day of the launch or change';
comment on column impact_assessment.risks is 'Risk, likelihood, impact, mitigation, descriptors';
comment on column impact_assessment.resolution_plan is 'How errors are put right';
comment on column impact_assessment.signed_off_by is 'Pseudonymous number of who signed it off, another than who wrote it';
comment on column impact_assessment.signed_off_on is 'When';
comment on column impact_assessment.version is 'Version of the entry, its ETag';
comment on column impact_assessment.changed_by is 'Pseudonymous number of who made this version';
comment on column impact_assessment.changed_at is 'Last change (UTC)';
