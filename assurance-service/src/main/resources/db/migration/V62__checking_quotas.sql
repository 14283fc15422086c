-- How many cases a checker is to end, by date.

create table checking_quota (
    code text primary key,
    colleague text not null references colleague,
    benefit text references benefit,
    per text not null check (per in ('day', 'week')),
    cases int not null check (cases between 1 and 1000),
    in_force_from date not null,
    in_force_to date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (in_force_to >= in_force_from)
);
create index checking_quota_colleague on checking_quota (colleague);
comment on table checking_quota is 'How many sampled cases a checker is to end on a working day or in a week, by date';
comment on column checking_quota.code is 'Code of the quota';
comment on column checking_quota.colleague is 'Pseudonymous number of the checker';
comment on column checking_quota.benefit is 'Only cases of this benefit; null: of all';
comment on column checking_quota.per is 'day: each working day; week: Monday to Sunday of five working days';
comment on column checking_quota.cases is 'How many are to be ended';
comment on column checking_quota.in_force_from is 'First day on which it holds';
comment on column checking_quota.in_force_to is 'Last day, null while it holds';
comment on column checking_quota.version is 'Version of the entry, its ETag';
comment on column checking_quota.changed_by is 'Pseudonymous number of who made this version';
comment on column checking_quota.changed_at is 'Last change (UTC)';

-- What somebody ended since Monday.
create index sampled_case_ended on sampled_case (checker, ended_at) where disposition is not null;
