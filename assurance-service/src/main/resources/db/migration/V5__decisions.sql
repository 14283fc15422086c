-- Decisions and payments as other systems make them, and which of them are checked before payment
-- (docs/domain/quality-domain.md, section 3, rule 7).

create table gate_plan (
    code text not null,
    version int not null,
    name text not null,
    benefits text[] not null,
    decision_types text[] not null,
    channels text[] not null,
    teams text[] not null,
    amount_from numeric(12, 2) check (amount_from >= 0),
    in_post_less_than_days int check (in_post_less_than_days > 0),
    rate numeric(7, 6) not null check (rate > 0 and rate <= 1),
    seed bytea not null,
    in_force_from date not null,
    in_force_to date,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (code, version),
    check (in_force_to >= in_force_from)
);
comment on table gate_plan is 'Which decisions are checked before payment; every version stays';
comment on column gate_plan.code is 'Code of the plan';
comment on column gate_plan.version is 'Version, the ETag; the highest one holds';
comment on column gate_plan.name is 'What the plan is for';
comment on column gate_plan.benefits is 'Benefits it looks at; empty: all';
comment on column gate_plan.decision_types is 'Types of decision it looks at; empty: all';
comment on column gate_plan.channels is 'Channels it looks at; empty: all';
comment on column gate_plan.teams is 'Teams it looks at; empty: all';
comment on column gate_plan.amount_from is 'Least amount it looks at, in the decision''s currency; null: any';
comment on column gate_plan.in_post_less_than_days is 'Only decisions of colleagues whose first posting began less than so many days before; null: all';
comment on column gate_plan.rate is 'Chance of selection of each decision it looks at; 1 selects every one';
comment on column gate_plan.seed is 'Key of the permanent random numbers; the same in all versions, so that a changed rate moves as few decisions as can be';
comment on column gate_plan.in_force_from is 'First day of decision it looks at';
comment on column gate_plan.in_force_to is 'Last day; null: open';
comment on column gate_plan.changed_by is 'Who made this version';
comment on column gate_plan.changed_at is 'When (UTC)';

create table determination (
    reference text primary key,
    case_reference text not null,
    case_token uuid not null,
    benefit text not null,
    type text not null check (type in ('new-application', 'change-of-circumstances', 'review', 're-determination',
                                       'without-application')),
    decided_on date not null,
    amount numeric(12, 2) check (amount >= 0),
    currency text,
    period_from date,
    period_to date,
    colleague text,
    team text,
    area text,
    channel text check (channel in ('online', 'telephone', 'post', 'in-person', 'system')),
    attributes jsonb,
    source text not null check (source in ('api', 'topic', 'import')),
    content_hash bytea not null,
    check_required boolean,
    inclusion_probability double precision check (inclusion_probability between 0 and 1),
    gate jsonb,
    registered_at timestamptz not null,
    check (period_to >= period_from),
    check ((amount is null) = (currency is null)),
    check ((check_required is null) = (inclusion_probability is null) and (check_required is null) = (gate is null))
);
create index determination_ordered on determination (decided_on, reference);
create index determination_benefit on determination (benefit, decided_on, reference);
create index determination_case on determination (case_reference);
comment on table determination is 'What was decided for one client, one benefit, one period';
comment on column determination.reference is 'Reference of the determination in the agency''s case system, never sent in events';
comment on column determination.case_reference is 'Reference of the case, never sent in events';
comment on column determination.case_token is 'Random name of the case';
comment on column determination.benefit is 'Code of the benefit';
comment on column determination.type is 'What made the agency decide';
comment on column determination.decided_on is 'Business date of the determination';
comment on column determination.amount is 'Amount of one payment as the agency says it; null where nothing is paid';
comment on column determination.currency is 'ISO 4217';
comment on column determination.period_from is 'First day it covers';
comment on column determination.period_to is 'Last day it covers; null: open';
comment on column determination.colleague is 'Pseudonymous number of the decision maker';
comment on column determination.team is 'Pseudonymous number of the team';
comment on column determination.area is 'Area of the agency';
comment on column determination.channel is 'How the client came';
comment on column determination.attributes is 'Further facts for risk, flat';
comment on column determination.source is 'How it came: one by one, on the topic, in a file';
comment on column determination.content_hash is 'SHA-256 of what was sent: a repeat is told from a contradiction';
comment on column determination.check_required is 'Whether it must be checked before payment; null for past decisions, which were not asked about';
comment on column determination.inclusion_probability is 'Chance that some plan selected it';
comment on column determination.gate is 'Each plan that looked at it: code, version, probability, selected';
comment on column determination.registered_at is 'When it was registered here (UTC)';

create table payment (
    reference text primary key,
    determination_reference text,
    case_reference text not null,
    case_token uuid not null,
    benefit text not null,
    period_from date not null,
    period_to date not null,
    amount numeric(12, 2) not null check (amount >= 0),
    currency text not null,
    paid_on date not null,
    source text not null check (source in ('api', 'topic', 'import')),
    content_hash bytea not null,
    registered_at timestamptz not null,
    check (period_to >= period_from)
);
create index payment_case on payment (case_reference, period_from);
create index payment_benefit on payment (benefit, paid_on, reference);
comment on table payment is 'What was paid, by payment period';
comment on column payment.reference is 'Reference of the payment in the agency''s payment system';
comment on column payment.determination_reference is 'The determination it rests on, where known';
comment on column payment.case_reference is 'Reference of the case, never sent in events';
comment on column payment.case_token is 'Random name of the case';
comment on column payment.benefit is 'Code of the benefit';
comment on column payment.period_from is 'First day paid for';
comment on column payment.period_to is 'Last day paid for';
comment on column payment.amount is 'What was paid';
comment on column payment.currency is 'ISO 4217';
comment on column payment.paid_on is 'Business date of the payment';
comment on column payment.source is 'How it came: one by one, on the topic, in a file';
comment on column payment.content_hash is 'SHA-256 of what was sent: a repeat is told from a contradiction';
comment on column payment.registered_at is 'When it was registered here (UTC)';
