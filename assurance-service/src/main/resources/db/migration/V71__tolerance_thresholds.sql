-- Errors in money that are too small for the published rate, by benefit and date (section 3, rule 10).

create table tolerance_threshold (
    code text primary key,
    benefit text not null references benefit,
    amount numeric(12, 2) not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    in_force_from date not null,
    in_force_to date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (in_force_to >= in_force_from)
);
create index tolerance_threshold_benefit on tolerance_threshold (benefit, in_force_from);
comment on table tolerance_threshold is 'Up to which amount an error in money stays out of the published rate of a benefit, by date; what is recorded never changes by it';
comment on column tolerance_threshold.code is 'Code of the threshold';
comment on column tolerance_threshold.benefit is 'Code of the benefit';
comment on column tolerance_threshold.amount is 'Largest amount in error of a case, in one direction, that is left out';
comment on column tolerance_threshold.currency is 'ISO 4217, the benefit''s';
comment on column tolerance_threshold.in_force_from is 'First day of checks for which it holds';
comment on column tolerance_threshold.in_force_to is 'Last day, null while it holds';
comment on column tolerance_threshold.version is 'Version of the entry, its ETag';
comment on column tolerance_threshold.changed_by is 'Pseudonymous number of who made this version';
comment on column tolerance_threshold.changed_at is 'Last change (UTC)';
