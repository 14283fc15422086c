-- Re-scores keep every revision (docs/domain/quality-domain.md, section 3, rule 11): the check holds the latest, this table what
-- it replaced.

create table check_revision (
    check_id uuid not null references quality_check on delete cascade,
    revision int not null,
    revised_at timestamptz not null,
    revised_by text not null,
    why text not null check (why in ('regrade', 'dispute', 'second-check', 'correction')),
    minutes int check (minutes >= 0),
    replaced jsonb not null,
    primary key (check_id, revision)
);
comment on table check_revision is 'What each revision of a check replaced; a check without a row was never revised';
comment on column check_revision.check_id is 'The check; its revisions go with it';
comment on column check_revision.revision is 'Number of the revision that came of it, from 2';
comment on column check_revision.revised_at is 'When (UTC)';
comment on column check_revision.revised_by is 'Pseudonymous number of who revised it';
comment on column check_revision.why is 'regrade, dispute, second-check or correction';
comment on column check_revision.minutes is 'Time it took';
comment on column check_revision.replaced is 'The check with its findings and error lines as they stood before';
