-- What an audit finding said before a change, and why it was changed. Actions tell their own story.

create table audit_finding_change (
    finding_id uuid not null references audit_finding on delete cascade,
    version int not null check (version > 1),
    before jsonb not null,
    reason text,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (finding_id, version)
);
comment on table audit_finding_change is 'One row per change of what an audit finding says, never changed';
comment on column audit_finding_change.finding_id is 'The finding';
comment on column audit_finding_change.version is 'Version of the finding that the change made';
comment on column audit_finding_change.before is 'What the finding said until then, as the API takes it';
comment on column audit_finding_change.reason is 'Why, in words, without identifiers of clients; null when a system gave none';
comment on column audit_finding_change.changed_by is 'Who changed it';
comment on column audit_finding_change.changed_at is 'When it was changed (UTC)';
