-- What the agency's systems say was spent: the base on which estimates in money rest
-- (docs/domain/quality-domain.md, section 6, rule 1).

create table expenditure (
    benefit text not null,
    month date not null check (month = date_trunc('month', month)),
    vintage date not null,
    amount numeric(14, 2) not null check (amount >= 0),
    currency text not null,
    recorded_at timestamptz not null,
    primary key (benefit, month, vintage),
    check (vintage >= month)
);
comment on table expenditure is 'What was spent on a benefit in a month; every vintage stays';
comment on column expenditure.benefit is 'Code of the benefit';
comment on column expenditure.month is 'First day of the month';
comment on column expenditure.vintage is 'Business date on which this amount was known; a later one revises';
comment on column expenditure.amount is 'What was spent in the month';
comment on column expenditure.currency is 'ISO 4217';
comment on column expenditure.recorded_at is 'When it was recorded here (UTC)';

create index determination_waiting on determination (decided_on, reference) where check_required;
comment on index determination_waiting is 'Decisions to check before payment, for the list of them';
