-- What each gate plan saw in a month, closed and reconciled afterwards (docs/domain/quality-domain.md, section 3, rule 7).

create table gate_frame (
    id uuid primary key,
    plan text not null,
    plan_version int not null,
    month date not null check (extract(day from month) = 1),
    cases bigint not null check (cases >= 0),
    selected bigint not null check (selected between 0 and cases),
    expected numeric(18, 6) not null check (expected >= 0),
    variance numeric(18, 6) not null check (variance >= 0),
    dispositions jsonb not null,
    unended bigint not null check (unended between 0 and selected),
    not_asked bigint not null check (not_asked >= 0),
    control_total bigint not null check (control_total >= 0),
    reason text,
    benefits jsonb not null,
    hash text not null,
    closed_by text not null,
    closed_at timestamptz not null,
    unique (plan, month),
    foreign key (plan, plan_version) references gate_plan,
    check (control_total = cases or reason is not null)
);
comment on table gate_frame is 'The decisions of a month that a gate plan looked at, counted once the month was over; it does not change, what comes in later is counted apart';
comment on column gate_frame.id is 'Public id, UUID version 7';
comment on column gate_frame.plan is 'Code of the gate plan';
comment on column gate_frame.plan_version is 'Newest version of the plan when it was closed; answers name the version that gave them';
comment on column gate_frame.month is 'First day of the month of decision, Europe/London';
comment on column gate_frame.cases is 'Decisions of the month that the plan looked at: the size of the frame';
comment on column gate_frame.selected is 'Of them, those that the plan chose';
comment on column gate_frame.expected is 'Number that it was expected to choose: the sum of its inclusion probabilities';
comment on column gate_frame.variance is 'Variance of that number under Poisson sampling: the sum of pi (1 - pi)';
comment on column gate_frame.dispositions is 'Chosen cases by how they had ended when it was closed';
comment on column gate_frame.unended is 'Chosen cases that had no disposition when it was closed';
comment on column gate_frame.not_asked is 'Decisions of the plan''s population and month that the gate was never asked about';
comment on column gate_frame.control_total is 'Decisions that another source says the frame holds';
comment on column gate_frame.reason is 'Why control total and frame differ';
comment on column gate_frame.benefits is 'Size of the frame and money, by benefit';
comment on column gate_frame.hash is 'SHA-256 of the references and whether the plan chose each, in the order of references';
comment on column gate_frame.closed_by is 'Who closed it';
comment on column gate_frame.closed_at is 'When (UTC)';
revoke update, delete, truncate on gate_frame from "${app_role}";

-- What the gate was asked about in a later month than it was decided: few, so that counting them for closed months is cheap
-- and registering the others costs nothing. An hour is added since London is that much before UTC in summer.
create index determination_late on determination (decided_on, registered_at)
    where gate is not null
      and date_trunc('month', registered_at at time zone 'UTC' + interval '1 hour') > date_trunc('month', decided_on::timestamp);
