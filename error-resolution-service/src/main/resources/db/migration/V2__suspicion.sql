-- What is suspected stands here alone, linked one way to the ordinary error case, which does not change by it.
create table suspicion (
    id uuid primary key,
    error_case uuid not null references error_case (id),
    grounds text not null,
    opened_at timestamptz not null,
    opened_by text not null,
    outcome text check (outcome in ('no-fraud-found', 'fiscal-disposal', 'conviction', 'not-pursued')),
    closed_at timestamptz,
    closed_by text,
    version bigint not null default 1,
    check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by is null))
);
create unique index suspicion_open on suspicion (error_case) where closed_at is null;
create index suspicion_ordered on suspicion (opened_at desc, id desc);
comment on table suspicion is 'A suspected-fraud matter, hidden from everybody who does not work on it (section 5, rule 8)';
comment on column suspicion.id is 'Identity';
comment on column suspicion.error_case is 'The ordinary error case, which shows only that it waits for other action';
comment on column suspicion.grounds is 'Why fraud is suspected, in the investigator''s words';
comment on column suspicion.opened_at is 'When it was opened (UTC)';
comment on column suspicion.opened_by is 'Colleague number of who opened it';
comment on column suspicion.outcome is 'How it ended; fraud only with a conviction or a fiscal disposal';
comment on column suspicion.closed_at is 'When it ended (UTC)';
comment on column suspicion.closed_by is 'Colleague number of who ended it';
comment on column suspicion.version is 'Version, the ETag';
