-- Checks of all tiers in one table, with their findings and error lines; the random names of cases and determinations.

create table reference_token (
    kind text not null check (kind in ('case', 'determination')),
    reference text not null,
    token uuid not null,
    primary key (kind, reference)
);
comment on table reference_token is 'Random names under which the world outside this service knows cases and determinations; deleting a row makes the events about it anonymous';
comment on column reference_token.kind is 'case or determination';
comment on column reference_token.reference is 'Reference in the agency''s case system';
comment on column reference_token.token is 'Random UUID, the only name in events';

create table quality_check (
    id uuid primary key,
    case_reference text not null,
    case_token uuid not null,
    determination_reference text not null,
    determination_token uuid not null,
    dataset text not null,
    provenance text not null check (provenance in ('recorded', 'imported')),
    source text,
    source_id text,
    source_hash bytea,
    benefit text not null,
    area text,
    team text,
    colleague text,
    period_calendar text not null check (period_calendar in ('month', 'uk-financial-year', 'us-fiscal-year')),
    period_value text not null,
    ordered_on date not null,
    tier smallint check (tier between 1 and 3),
    timing text check (timing in ('pre-payment', 'post-payment')),
    decided_on date,
    checked_on date,
    disposition text not null
        check (disposition in ('complete', 'incomplete', 'not-subject-to-review', 'evidence-not-found')),
    outcome text
        check (outcome in ('correct', 'procedural', 'overpayment', 'underpayment', 'over-and-underpayment')),
    minutes int,
    case_type text,
    recorded_amount numeric(12, 2),
    recorded_currency text,
    recorded_at timestamptz not null,
    version int not null default 1
);
create index quality_check_ordered on quality_check (ordered_on, id);
create index quality_check_benefit on quality_check (benefit, ordered_on, id);
create index quality_check_area on quality_check (area, ordered_on, id);
create index quality_check_case on quality_check (case_reference);
create unique index quality_check_source on quality_check (source, source_id) where source is not null;
comment on table quality_check is 'One row per check of a determination, every tier alike';
comment on column quality_check.id is 'Public id, UUID version 7';
comment on column quality_check.case_reference is 'Reference of the case, never sent in events';
comment on column quality_check.case_token is 'Random name of the case';
comment on column quality_check.determination_reference is 'Reference of the determination, never sent in events';
comment on column quality_check.determination_token is 'Random name of the determination';
comment on column quality_check.dataset is 'Whose data it is: agency, or a label that every view shows';
comment on column quality_check.provenance is 'recorded here, or imported history';
comment on column quality_check.source is 'Source of an imported check with its year, for example SNAP-QC-FY2019; null when recorded here';
comment on column quality_check.source_id is 'Identity within the source';
comment on column quality_check.source_hash is 'MD5 of the row as imported: a repeated row with other content is told apart';
comment on column quality_check.benefit is 'Code of the benefit';
comment on column quality_check.area is 'Area of the agency or country';
comment on column quality_check.team is 'Pseudonymous number of the decision maker''s team';
comment on column quality_check.colleague is 'Pseudonymous number of the decision maker';
comment on column quality_check.period_calendar is 'Grain of the period: month, uk-financial-year or us-fiscal-year';
comment on column quality_check.period_value is 'Period that the figures of the check belong to';
comment on column quality_check.ordered_on is 'Order of lists: the date of the check, otherwise the last day of its period';
comment on column quality_check.tier is 'Line of defence; null in history that does not hold it';
comment on column quality_check.timing is 'pre-payment or post-payment';
comment on column quality_check.decided_on is 'Business date of the determination';
comment on column quality_check.checked_on is 'Business date of the check';
comment on column quality_check.disposition is 'How the sampled case ended';
comment on column quality_check.outcome is 'Derived from the error lines of a complete check; as recorded by the source in history';
comment on column quality_check.minutes is 'Time spent';
comment on column quality_check.case_type is 'Kind of case in the source''s words';
comment on column quality_check.recorded_amount is 'Amount in error of the whole case as the source recorded it; never summed';
comment on column quality_check.recorded_currency is 'Its currency, ISO 4217';
comment on column quality_check.recorded_at is 'When it was recorded here (UTC)';
comment on column quality_check.version is 'Version, the ETag';

create table finding (
    check_id uuid not null references quality_check,
    place smallint not null,
    criterion text not null,
    result text not null check (result in ('met', 'not-met', 'not-applicable', 'insufficient-evidence')),
    critical boolean not null,
    primary key (check_id, place)
);
comment on table finding is 'The recorded outcome of one criterion of a check';
comment on column finding.check_id is 'The check';
comment on column finding.place is 'Order on the form, from 1';
comment on column finding.criterion is 'Code of the criterion';
comment on column finding.result is 'met, not-met, not-applicable or insufficient-evidence';
comment on column finding.critical is 'Whether the criterion is about right person, benefit, rate or date';

create table error_line (
    id uuid primary key,
    check_id uuid not null references quality_check,
    place smallint not null,
    criterion text,
    descriptor_id bigint not null,
    cause text,
    responsible_parties text[] not null,
    official boolean,
    direction text check (direction in ('overpayment', 'underpayment', 'none')),
    amount numeric(12, 2) check (amount > 0),
    currency text,
    period_from date,
    period_to date,
    effect text check (effect in ('prevented', 'incurred')),
    detection_point text,
    occurred_on date,
    occurrence text,
    corrected_at_source boolean not null
);
create index error_line_check on error_line (check_id);
comment on table error_line is 'One error found by a check';
comment on column error_line.id is 'Public id, UUID version 7';
comment on column error_line.check_id is 'The check that found it';
comment on column error_line.place is 'Order within the check, from 1';
comment on column error_line.criterion is 'Code of the criterion that was not met';
comment on column error_line.descriptor_id is 'Descriptor; not declared as a foreign key, since every insert would lock the few descriptor rows';
comment on column error_line.cause is 'Code of the cause in the descriptor''s vocabulary';
comment on column error_line.responsible_parties is 'Codes of the parties that contributed, in the descriptor''s vocabulary';
comment on column error_line.official is 'Derived at recording: caused by official parties alone; null when a standing is not known';
comment on column error_line.direction is 'overpayment, underpayment or none; null in history without it';
comment on column error_line.amount is 'What the checker found';
comment on column error_line.currency is 'ISO 4217';
comment on column error_line.period_from is 'First day of the wrong payments';
comment on column error_line.period_to is 'Last day of the wrong payments';
comment on column error_line.effect is 'prevented or incurred; null without effect on money';
comment on column error_line.detection_point is 'Code of where the error was seen';
comment on column error_line.occurred_on is 'Business date on which the error arose';
comment on column error_line.occurrence is 'When it arose in the source''s words, where the source has no date';
comment on column error_line.corrected_at_source is 'Already put right by the colleague or the checker';
