-- Feedback (docs/domain/quality-domain.md, section 3, rules 11 and 13; section 4, rule 1). Every check recorded here that names a
-- colleague waits for release from the moment it is recorded: that it waits is the absence of a day, so that recording writes
-- nothing more. Checks recorded before this wait too; imported history is never released.

alter table quality_check add column released_at timestamptz;
comment on column quality_check.released_at is 'When the colleague was let see the result (UTC); null while it is invisible to them';
create index quality_check_unreleased on quality_check (ordered_on, id)
    where provenance = 'recorded' and colleague is not null and released_at is null;

create table feedback (
    check_id uuid primary key references quality_check on delete cascade,
    colleague text not null,
    released_by text not null,
    released_at timestamptz not null,
    praise text,
    read_at timestamptz,
    acknowledged_at timestamptz,
    comment text,
    version bigint not null default 1,
    check (acknowledged_at is null or read_at is not null),
    check (comment is null or acknowledged_at is not null)
);
create index feedback_colleague on feedback (colleague, released_at desc, check_id);
comment on table feedback is 'The result of a check as given to the colleague who decided; one row per check from its release on';
comment on column feedback.check_id is 'The check; its feedback goes with it';
comment on column feedback.colleague is 'Pseudonymous number of the decision maker';
comment on column feedback.released_by is 'Pseudonymous number of who released it; schedule where the configured days had passed';
comment on column feedback.released_at is 'When it was released (UTC)';
comment on column feedback.praise is 'What was good, in the words of who released it';
comment on column feedback.read_at is 'When the colleague first opened it (UTC)';
comment on column feedback.acknowledged_at is 'When the colleague acknowledged it (UTC)';
comment on column feedback.comment is 'What the colleague said to it';
comment on column feedback.version is 'Version, the ETag';
