-- Error cases and the referrals behind them (docs/domain/quality-domain.md, section 5).

create sequence error_case_number;

create table error_case (
    id                  uuid          primary key,
    running_number      bigint        not null unique default nextval('error_case_number'),
    number              text          not null unique generated always as (
        'ER-' || extract(year from opened_on)::int::text || '-'
              || lpad(running_number::text, greatest(6, length(running_number::text)), '0')) stored,
    dataset             text          not null,
    benefit             text          not null,
    area                text,
    case_token          uuid          not null,
    determination_token uuid          not null,
    wrong_period        text          not null,
    period_from         date,
    period_to           date,
    currency            text          not null check (currency ~ '^[A-Z]{3}$'),
    state               text          not null default 'open' check (state in ('open', 'taken', 'resolved')),
    officer             text,
    opened_on           date          not null,
    identified_on       date,
    referrals           int           not null check (referrals > 0),
    found_over          numeric(14, 2) not null check (found_over >= 0),
    found_under         numeric(14, 2) not null check (found_under >= 0),
    largest_found       numeric(14, 2) not null generated always as (greatest(found_over, found_under)) stored,
    established_over    numeric(14, 2) check (established_over >= 0),
    established_under   numeric(14, 2) check (established_under >= 0),
    outcome             text check (outcome in ('corrected', 'referred-for-recovery', 'corrected-and-referred',
                                                'no-error', 'not-pursued', 'untraceable')),
    reason              text,
    minutes             int check (minutes >= 0),
    resolved_on         date,
    follows             uuid          references error_case (id),
    version             bigint        not null default 1,
    constraint an_officer_holds_a_taken_case check ((state = 'open') = (officer is null)),
    constraint a_resolved_case_says_how check ((state = 'resolved')
        = (outcome is not null and resolved_on is not null and established_over is not null
           and established_under is not null))
);
comment on table error_case is 'One determination and period that is wrong, in the hands of Fraud and Error Resolution (section 5, rule 1)';
comment on column error_case.id is 'Identity of the case in the API and in events';
comment on column error_case.running_number is 'Running number, never reused; gaps are normal';
comment on column error_case.number is 'What people call the case, for example ER-2025-000123: year of opening and running number';
comment on column error_case.dataset is 'Whose data it is: agency, or a label such as synthetic that every page must show';
comment on column error_case.benefit is 'Code of the benefit';
comment on column error_case.area is 'Area, null when not known';
comment on column error_case.case_token is 'Random name of the client''s case; the reference behind it lives in the owning service only';
comment on column error_case.determination_token is 'Random name of the determination that is wrong';
comment on column error_case.wrong_period is 'Period of the wrong payments as part of the identity: from/to, an unknown end as "..", or the period of the check when neither is known';
comment on column error_case.period_from is 'First day of the wrong payments, null when not known';
comment on column error_case.period_to is 'Last day of the wrong payments, null when not known';
comment on column error_case.currency is 'ISO 4217 currency of all amounts of the case; amounts in another currency make another case';
comment on column error_case.state is 'open (nobody holds it), taken (an officer holds it), resolved';
comment on column error_case.officer is 'Pseudonymous colleague number of the officer who holds or resolved the case';
comment on column error_case.opened_on is 'Business date (Europe/London) on which the first referral opened the case';
comment on column error_case.identified_on is 'Earliest date on which a referral says the error was found; clocks run from here';
comment on column error_case.referrals is 'How many referrals the case has';
comment on column error_case.found_over is 'Sum of overpayments that referrals found; never netted with found_under (section 5, rule 2)';
comment on column error_case.found_under is 'Sum of underpayments that referrals found; never netted with found_over';
comment on column error_case.largest_found is 'The larger of the two found amounts, to sort by; no sum';
comment on column error_case.established_over is 'Overpayment the officer established, zero when none, null until resolved';
comment on column error_case.established_under is 'Underpayment the officer established, zero when none, null until resolved';
comment on column error_case.outcome is 'How the case ended';
comment on column error_case.reason is 'Why an overpayment is not pursued or a client not traced, in the officer''s words; never leaves this service';
comment on column error_case.minutes is 'Time the officer spent, in minutes';
comment on column error_case.resolved_on is 'Business date (Europe/London) on which the case ended';
comment on column error_case.follows is 'The resolved case of the same determination and period that this one follows, if any';
comment on column error_case.version is 'Number of the last change, the ETag';

create unique index error_case_one_per_determination_and_period
    on error_case (determination_token, wrong_period, currency, dataset) where state <> 'resolved';
create index error_case_determination on error_case (determination_token, wrong_period);
create index error_case_case_token on error_case (case_token);
create index error_case_by_opened on error_case (opened_on, running_number);
create index error_case_by_amount on error_case (largest_found, running_number);
create index error_case_worklist_opened on error_case (opened_on, running_number) where state <> 'resolved';
create index error_case_worklist_amount on error_case (largest_found, running_number) where state <> 'resolved';
create index error_case_benefit on error_case (benefit, opened_on, running_number);
create index error_case_area on error_case (area, opened_on, running_number);
create index error_case_officer on error_case (officer, opened_on, running_number) where officer is not null;
create index error_case_dataset on error_case (dataset, opened_on, running_number);

create table referral (
    id                    uuid        primary key,
    case_id               uuid        not null references error_case (id),
    source                text        not null check (source in ('check-finding')),
    error_id              uuid        unique,
    opened_the_case       boolean     not null,
    direction             text        not null check (direction in ('overpayment', 'underpayment')),
    amount_found          numeric(14, 2) check (amount_found >= 0),
    effect                text        not null check (effect in ('incurred', 'prevented')),
    found_period_calendar text        not null,
    found_period          text        not null,
    found_on              date,
    received_at           timestamptz not null
);
comment on table referral is 'One source''s message that opened or joined an error case';
comment on column referral.id is 'Identity of the referral';
comment on column referral.case_id is 'The error case it opened or joined';
comment on column referral.source is 'What referred it: check-finding';
comment on column referral.error_id is 'The error line behind it; one line is referred once, however often its event arrives';
comment on column referral.opened_the_case is 'True for the referral that opened the case, false for those that joined';
comment on column referral.direction is 'overpayment or underpayment';
comment on column referral.amount_found is 'What the referral says was paid wrongly, in the currency of the case; null when it does not say';
comment on column referral.effect is 'incurred (paid wrongly) or prevented; the two are never added together';
comment on column referral.found_period_calendar is 'Calendar of the period in which the error was found: month, uk-financial-year or us-fiscal-year';
comment on column referral.found_period is 'The period within that calendar';
comment on column referral.found_on is 'Business date on which the error was found, null when not known';
comment on column referral.received_at is 'When the referral reached this service';
create index referral_case on referral (case_id);

create table case_step (
    id      bigint      generated always as identity primary key,
    case_id uuid        not null references error_case (id),
    step    text        not null check (step in ('taken', 'resolved')),
    officer text        not null,
    at      timestamptz not null
);
comment on table case_step is 'What officers did with a case, append-only; with the referrals it is the case''s timeline';
comment on column case_step.id is 'Order of the steps';
comment on column case_step.case_id is 'The error case';
comment on column case_step.step is 'taken or resolved';
comment on column case_step.officer is 'Pseudonymous colleague number of the officer';
comment on column case_step.at is 'When';
create index case_step_case on case_step (case_id);
