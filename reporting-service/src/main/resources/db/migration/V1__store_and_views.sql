-- The store of events and the views folded from it (docs/domain/events.md).
-- A roll-up row stands per slot (= partition), so that two instances never write the same row; reading sums the slots.
-- Key columns hold '' (or 0) for what the source does not know; the views answer it as absent.

create table event (
    seq bigint generated always as identity primary key,
    event_id uuid not null,
    source text,
    type text not null,
    topic text not null,
    partition int not null,
    kafka_offset bigint not null,
    key text,
    time timestamptz not null,
    subject text,
    correlation_id text,
    payload text not null,
    received_at timestamptz not null default now()
);
revoke update, delete on event from ${app_role};
comment on table event is 'Every event in order of arrival, types not yet known included; appended to and never changed';
comment on column event.seq is 'Order of arrival; within one partition the order of the topic';
comment on column event.event_id is 'CloudEvents id';
comment on column event.source is 'CloudEvents source: which service it came from';
comment on column event.type is 'CloudEvents type with its version';
comment on column event.topic is 'Topic it came from';
comment on column event.partition is 'Partition it came from';
comment on column event.kafka_offset is 'Offset it came from';
comment on column event.key is 'Record key';
comment on column event.time is 'Known at: when the producer committed the fact (UTC)';
comment on column event.subject is 'CloudEvents subject';
comment on column event.correlation_id is 'Correlation id of what led to it';
comment on column event.payload is 'JSON value as received';
comment on column event.received_at is 'When it was stored here (UTC)';

create table stored_events (
    topic text not null,
    slot smallint not null,
    type text not null,
    events bigint not null,
    last_time timestamptz not null,
    primary key (topic, slot, type)
) with (fillfactor = 50);
comment on table stored_events is 'How many events the store holds; survives a rebuild';
comment on column stored_events.topic is 'Topic';
comment on column stored_events.slot is 'Partition of the topic';
comment on column stored_events.type is 'CloudEvents type';
comment on column stored_events.events is 'Events stored';
comment on column stored_events.last_time is 'Latest CloudEvents time among them (UTC)';

create table folded_events (
    topic text not null,
    slot smallint not null,
    events bigint not null,
    last_time timestamptz not null,
    primary key (topic, slot)
) with (fillfactor = 50);
comment on table folded_events is 'How far the views are: events of the store that they contain';
comment on column folded_events.topic is 'Topic';
comment on column folded_events.slot is 'Partition of the topic';
comment on column folded_events.events is 'Events folded';
comment on column folded_events.last_time is 'Latest CloudEvents time among them (UTC)';

create table check_rollup (
    slot smallint not null,
    dataset text not null,
    benefit text not null,
    area text not null,
    calendar text not null,
    period text not null,
    tier smallint not null,
    checks bigint not null,
    complete bigint not null,
    incomplete bigint not null,
    not_subject bigint not null,
    not_found bigint not null,
    correct bigint not null,
    procedural bigint not null,
    overpayment bigint not null,
    underpayment bigint not null,
    over_and_under bigint not null,
    error_lines bigint not null,
    findings bigint not null,
    findings_not_met bigint not null,
    timed_checks bigint not null,
    minutes bigint not null,
    primary key (dataset, benefit, area, calendar, period, tier, slot)
) with (fillfactor = 80);
comment on table check_rollup is 'Checks counted by where and when they belong';
comment on column check_rollup.slot is 'Partition the events came from';
comment on column check_rollup.dataset is 'Whose data: agency, synthetic or another source; never summed together';
comment on column check_rollup.benefit is 'Code of the benefit';
comment on column check_rollup.area is 'Area; empty when not known';
comment on column check_rollup.calendar is 'Calendar of the period: month, uk-financial-year, us-fiscal-year';
comment on column check_rollup.period is 'Period that the figures belong to (by the date of the check), in the grain that the source has';
comment on column check_rollup.tier is 'Line of defence 1 to 3; 0 when not known';
comment on column check_rollup.checks is 'Checks in any disposition';
comment on column check_rollup.complete is 'Checks with disposition complete';
comment on column check_rollup.incomplete is 'Checks with disposition incomplete';
comment on column check_rollup.not_subject is 'Checks with disposition not-subject-to-review';
comment on column check_rollup.not_found is 'Checks with disposition evidence-not-found';
comment on column check_rollup.correct is 'Complete checks without an error';
comment on column check_rollup.procedural is 'Complete checks with errors without effect on money only';
comment on column check_rollup.overpayment is 'Complete checks with an overpayment only';
comment on column check_rollup.underpayment is 'Complete checks with an underpayment only';
comment on column check_rollup.over_and_under is 'Complete checks with both';
comment on column check_rollup.error_lines is 'Error lines that the checks announced';
comment on column check_rollup.findings is 'Criteria recorded';
comment on column check_rollup.findings_not_met is 'Criteria not met';
comment on column check_rollup.timed_checks is 'Checks whose minutes are known';
comment on column check_rollup.minutes is 'Minutes spent on those';

create table descriptor (
    vocabulary text not null,
    code text not null,
    element text not null,
    nature text,
    primary key (vocabulary, code)
);
comment on table descriptor is 'Words of the error descriptors as the events carry them';
comment on column descriptor.vocabulary is 'Whose descriptors: PILLARS, or another source''s own';
comment on column descriptor.code is 'Code in that vocabulary';
comment on column descriptor.element is 'What was wrong, in words';
comment on column descriptor.nature is 'How it was wrong, in words; absent where the source does not hold it';

create table error_rollup (
    slot smallint not null,
    dataset text not null,
    benefit text not null,
    area text not null,
    calendar text not null,
    period text not null,
    vocabulary text not null,
    code text not null,
    lines bigint not null,
    official bigint not null,
    not_official bigint not null,
    primary key (dataset, vocabulary, code, benefit, area, calendar, period, slot)
) with (fillfactor = 80);
comment on table error_rollup is 'Error lines counted by descriptor';
comment on column error_rollup.slot is 'Partition the events came from';
comment on column error_rollup.dataset is 'Whose data';
comment on column error_rollup.benefit is 'Code of the benefit';
comment on column error_rollup.area is 'Area; empty when not known';
comment on column error_rollup.calendar is 'Calendar of the period';
comment on column error_rollup.period is 'Period that the figures belong to';
comment on column error_rollup.vocabulary is 'Vocabulary of the descriptor';
comment on column error_rollup.code is 'Code of the descriptor';
comment on column error_rollup.lines is 'Error lines';
comment on column error_rollup.official is 'Of these, official errors (derived where the parties'' standing is known)';
comment on column error_rollup.not_official is 'Of these, known not to be official; the rest is not derived';

create table amount_rollup (
    slot smallint not null,
    dataset text not null,
    benefit text not null,
    area text not null,
    calendar text not null,
    period text not null,
    direction text not null,
    effect text not null,
    currency text not null,
    lines bigint not null,
    amount numeric not null,
    primary key (dataset, benefit, area, calendar, period, direction, effect, currency, slot)
) with (fillfactor = 80);
comment on table amount_rollup is 'What checkers found in money; prevented and incurred, and two currencies, never share a row';
comment on column amount_rollup.slot is 'Partition the events came from';
comment on column amount_rollup.dataset is 'Whose data';
comment on column amount_rollup.benefit is 'Code of the benefit';
comment on column amount_rollup.area is 'Area; empty when not known';
comment on column amount_rollup.calendar is 'Calendar of the period';
comment on column amount_rollup.period is 'Period that the figures belong to';
comment on column amount_rollup.direction is 'overpayment, underpayment or none; empty when not known';
comment on column amount_rollup.effect is 'prevented or incurred; empty when there is none or it is not known';
comment on column amount_rollup.currency is 'ISO 4217; empty when no amount was found';
comment on column amount_rollup.lines is 'Error lines';
comment on column amount_rollup.amount is 'Sum of the amounts found, in the currency; 0 when the currency is empty';

create table error_case (
    error_case_id uuid primary key,
    dataset text not null,
    benefit text not null,
    area text,
    calendar text,
    period text,
    opened_on date not null,
    taken_on date,
    resolved_on date,
    outcome text,
    referrals int not null,
    currency char(3),
    over_incurred numeric,
    over_prevented numeric,
    under_incurred numeric,
    under_prevented numeric,
    established_over numeric,
    established_under numeric,
    established_effect text,
    minutes int
) with (fillfactor = 80);
comment on table error_case is 'Error cases of Fraud and Error Resolution as their events tell them; one currency per case';
comment on column error_case.error_case_id is 'The error case';
comment on column error_case.dataset is 'Whose data';
comment on column error_case.benefit is 'Code of the benefit';
comment on column error_case.area is 'Area, absent when not known';
comment on column error_case.calendar is 'Calendar of the period in which the error was found';
comment on column error_case.period is 'Period in which the error was found';
comment on column error_case.opened_on is 'Business date of opening (Europe/London)';
comment on column error_case.taken_on is 'Business date on which an officer first took it';
comment on column error_case.resolved_on is 'Business date of its end, absent while open';
comment on column error_case.outcome is 'How it ended';
comment on column error_case.referrals is 'Referrals that opened or joined it';
comment on column error_case.currency is 'ISO 4217, absent while no referral gave an amount';
comment on column error_case.over_incurred is 'Found: overpaid';
comment on column error_case.over_prevented is 'Found: overpayment stopped before payment';
comment on column error_case.under_incurred is 'Found: underpaid';
comment on column error_case.under_prevented is 'Found: underpayment stopped before payment';
comment on column error_case.established_over is 'Established by the officer: over';
comment on column error_case.established_under is 'Established by the officer: under';
comment on column error_case.established_effect is 'Whether what was established was prevented or incurred';
comment on column error_case.minutes is 'Minutes spent, absent when not known';

create table survey_rollup (
    slot smallint not null,
    dataset text not null,
    survey text not null,
    financial_year text not null,
    figure text not null,
    positive bigint not null,
    neutral bigint not null,
    negative bigint not null,
    outside_base bigint not null,
    primary key (dataset, financial_year, survey, figure, slot)
) with (fillfactor = 50);
comment on table survey_rollup is 'Closed survey answers counted by figure';
comment on column survey_rollup.slot is 'Partition the events came from';
comment on column survey_rollup.dataset is 'Whose data';
comment on column survey_rollup.survey is 'Code of the survey';
comment on column survey_rollup.financial_year is 'Financial year the responses are pooled into';
comment on column survey_rollup.figure is 'Code of the figure';
comment on column survey_rollup.positive is 'Answers the question''s rule counts as positive';
comment on column survey_rollup.neutral is 'Answers counted as neutral, in the base';
comment on column survey_rollup.negative is 'Answers counted as negative, in the base';
comment on column survey_rollup.outside_base is 'Answers that the rule leaves out of the base';

create table statistic (
    dataset text not null,
    figure text not null,
    financial_year text not null,
    source text not null,
    statistic_id uuid not null,
    value numeric,
    unit text,
    numerator bigint,
    base bigint,
    match text,
    mark text,
    primary key (dataset, figure, financial_year, source)
);
comment on table statistic is 'The latest statistic per figure, year and source';
comment on column statistic.dataset is 'Whose data';
comment on column statistic.figure is 'Code of the figure';
comment on column statistic.financial_year is 'Year it describes';
comment on column statistic.source is 'Where it came from, in words; empty when not said';
comment on column statistic.statistic_id is 'The record behind it';
comment on column statistic.value is 'As published, absent when suppressed';
comment on column statistic.unit is 'percent, count, days or number';
comment on column statistic.numerator is 'Cases behind the value, absent when not published';
comment on column statistic.base is 'Cases it is a share of, absent when not published';
comment on column statistic.match is 'exact, or near when the source asked a similar question';
comment on column statistic.mark is 'Shorthand in place of a value: c, x or z';

create table framework (
    version text primary key,
    title text not null,
    published_at timestamptz not null
);
comment on table framework is 'Versions of the Charter Measurement Framework';
comment on column framework.version is 'Version, for example 2019';
comment on column framework.title is 'Its title';
comment on column framework.published_at is 'When it came into use here; the latest is shown (UTC)';

create table framework_figure (
    version text not null,
    ordinal int not null,
    section text not null,
    section_title text not null,
    section_measures int not null,
    figure text,
    measure text,
    wording text,
    kind text,
    population text,
    primary key (version, ordinal)
);
comment on table framework_figure is 'Figures of a framework version in order; a section without figures has one row without figure';
comment on column framework_figure.version is 'Version of the framework';
comment on column framework_figure.ordinal is 'Order within the version';
comment on column framework_figure.section is 'Code of the section';
comment on column framework_figure.section_title is 'Title of the section';
comment on column framework_figure.section_measures is 'How many measures the section has';
comment on column framework_figure.figure is 'Code of the figure';
comment on column framework_figure.measure is 'Code of its measure';
comment on column framework_figure.wording is 'Wording, absent where it is not held';
comment on column framework_figure.kind is 'survey-percentage, statistic, examples or report; absent where not held';
comment on column framework_figure.population is 'Whose experience it is, absent where not held';

create table rebuild (
    id uuid primary key,
    state text not null check (state in ('queued', 'running', 'completed', 'failed')),
    requested_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    events_total bigint,
    events_folded bigint not null default 0,
    events_refused bigint not null default 0,
    reason text
);
create unique index rebuild_in_hand on rebuild ((true)) where state in ('queued', 'running');
comment on table rebuild is 'Rebuilds of the views from the store; one in hand at a time';
comment on column rebuild.id is 'The rebuild';
comment on column rebuild.state is 'queued, running, completed or failed; only completed has changed the views';
comment on column rebuild.requested_at is 'When it was asked for (UTC)';
comment on column rebuild.started_at is 'When its present run began (UTC)';
comment on column rebuild.ended_at is 'When it ended (UTC)';
comment on column rebuild.events_total is 'Events in the store when it began';
comment on column rebuild.events_folded is 'Events read so far';
comment on column rebuild.events_refused is 'Events that could not be folded';
comment on column rebuild.reason is 'Why it failed, or why the last of the refused events was refused';

create table benefit_words (
    benefit text primary key,
    words text not null
);
comment on table benefit_words is 'Words for the codes of benefits on pages, until the events carry them';
comment on column benefit_words.benefit is 'Code';
comment on column benefit_words.words is 'Name';
insert into benefit_words values
    ('CAS', 'Carer''s Allowance Supplement'),
    ('BSG-PB', 'Best Start Grant: Pregnancy and Baby Payment'),
    ('BSG-EL', 'Best Start Grant: Early Learning Payment'),
    ('BSG-SA', 'Best Start Grant: School Age Payment'),
    ('BSF', 'Best Start Foods'),
    ('FSP', 'Funeral Support Payment'),
    ('YCG', 'Young Carer Grant'),
    ('JSP', 'Job Start Payment'),
    ('CWHP', 'Child Winter Heating Payment'),
    ('SCP', 'Scottish Child Payment'),
    ('CDP', 'Child Disability Payment'),
    ('ADP', 'Adult Disability Payment'),
    ('WHP', 'Winter Heating Payment'),
    ('CSP', 'Carer Support Payment'),
    ('PADP', 'Pension Age Disability Payment'),
    ('PAWHP', 'Pension Age Winter Heating Payment'),
    ('SADLA', 'Scottish Adult Disability Living Allowance'),
    ('SNAP', 'SNAP (US)'),
    ('SNAP-US', 'SNAP (US)');
