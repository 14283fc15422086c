-- What was published per month and benefit stays what it was when the suspicions themselves are disposed of.
create table disposed_suspicion_count (
    dataset text not null,
    benefit text not null,
    month date not null check (extract(day from month) = 1),
    what text not null check (what in ('opened', 'no-fraud-found', 'fiscal-disposal', 'conviction', 'not-pursued')),
    suspicions bigint not null check (suspicions >= 0),
    primary key (dataset, benefit, month, what)
);
comment on table disposed_suspicion_count is 'How many suspicions of a month and benefit were disposed of with their error cases, for the totals of section 5, rule 8; relates to nobody. A benefit whose cases had none stands with zero, so that a row tells nothing';
comment on column disposed_suspicion_count.dataset is 'Whose data it was';
comment on column disposed_suspicion_count.benefit is 'Code of the benefit';
comment on column disposed_suspicion_count.month is 'First day of the month (Europe/London) in which they were opened or ended';
comment on column disposed_suspicion_count.what is 'opened, or the outcome with which they ended';
comment on column disposed_suspicion_count.suspicions is 'How many';

create index suspicion_ended on suspicion (closed_at) where closed_at is not null;
create index error_case_benefits on error_case (dataset, benefit);
