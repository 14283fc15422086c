-- Findings of internal audit and of compliance checks, with the actions that answer them.

create table audit_finding (
    id uuid primary key,
    kind text not null check (kind in ('internal-audit', 'compliance-check')),
    title text not null,
    detail text,
    benefit text,
    area text,
    rating text not null check (rating in ('low', 'medium', 'high', 'critical')),
    raised_on date not null,
    closed_on date check (closed_on >= raised_on),
    source text,
    source_id text,
    source_hash bytea,
    created_by text not null,
    created_at timestamptz not null,
    version int not null default 1,
    check ((source is null) = (source_id is null))
);
create index audit_finding_raised on audit_finding (raised_on, id);
create unique index audit_finding_source on audit_finding (source, source_id) where source is not null;
comment on table audit_finding is 'One row per finding of internal audit or of a compliance check';
comment on column audit_finding.id is 'Public id, UUID version 7';
comment on column audit_finding.kind is 'internal-audit or compliance-check';
comment on column audit_finding.title is 'What was found, in a line, without client data';
comment on column audit_finding.detail is 'What was found, without client data';
comment on column audit_finding.benefit is 'Code of the benefit; null when it is about none or several';
comment on column audit_finding.area is 'Code of the business area; null when it is about none or several';
comment on column audit_finding.rating is 'How grave it is: low, medium, high or critical';
comment on column audit_finding.raised_on is 'Business date of the finding';
comment on column audit_finding.closed_on is 'Business date on which it was closed; null while open';
comment on column audit_finding.source is 'Source of an imported finding';
comment on column audit_finding.source_id is 'Identity within the source';
comment on column audit_finding.source_hash is 'SHA-256 of the rows as imported: a repeat with other content is told apart';
comment on column audit_finding.created_by is 'Who recorded it';
comment on column audit_finding.created_at is 'When it was recorded (UTC)';
comment on column audit_finding.version is 'Version, the ETag';

create table audit_action (
    id uuid primary key,
    finding_id uuid not null references audit_finding,
    what text not null,
    owner text not null,
    due_on date not null,
    state text not null check (state in ('open', 'answered', 'closed')),
    evidence text,
    answered_on date,
    sent_back text,
    closed_on date,
    version int not null default 1,
    check ((state = 'closed') = (closed_on is not null)),
    check (state = 'open' or evidence is not null)
);
create index audit_action_finding on audit_action (finding_id);
create index audit_action_open on audit_action (due_on, id) where state <> 'closed';
create index audit_action_owner on audit_action (owner, due_on);
comment on table audit_action is 'What somebody does about a finding';
comment on column audit_action.id is 'Public id, UUID version 7';
comment on column audit_action.finding_id is 'The finding';
comment on column audit_action.what is 'What will be done, without client data';
comment on column audit_action.owner is 'Pseudonymous number of who does it';
comment on column audit_action.due_on is 'Business date by which it is done';
comment on column audit_action.state is 'open, answered by its owner, or closed by audit';
comment on column audit_action.evidence is 'What the owner says shows that it was done';
comment on column audit_action.answered_on is 'Business date of the last answer';
comment on column audit_action.sent_back is 'Why audit did not accept the last answer; null when it did or has not looked';
comment on column audit_action.closed_on is 'Business date on which audit accepted it';
comment on column audit_action.version is 'Version, the ETag';
