-- The audit trail (docs/domain/quality-domain.md, section 5, rule 15): who, when, what, old and new, why. Entries are
-- written unchained in the business transaction; a sealer links them afterwards, so that a changed, removed or cut-off
-- entry is found. The application role appends and reads, and does nothing else.

create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    who text not null,
    roles text not null,
    action text not null,
    subject text not null,
    correlation_id text,
    content_digest bytea not null,
    txid xid8 not null default pg_current_xact_id()
);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_who on audit_entry (who, id);
create index audit_entry_unsealed on audit_entry (txid, id);
comment on table audit_entry is 'Every change, and every read of a protected record: append-only';
comment on column audit_entry.id is 'Order of writing; taken before commit';
comment on column audit_entry.at is 'When (UTC)';
comment on column audit_entry.who is 'Colleague number, system:<client>, event:<consumer> for what an event caused';
comment on column audit_entry.roles is 'Roles held at that moment, by comma';
comment on column audit_entry.action is 'Operation as in the OpenAPI document';
comment on column audit_entry.subject is 'Kind and id of the thing, for example check/0198f0a2-...';
comment on column audit_entry.correlation_id is 'Correlation id of the request';
comment on column audit_entry.content_digest is 'SHA-256 of the content with its salt: stays when the content is disposed of';
comment on column audit_entry.txid is 'Transaction that wrote it: all entries below the oldest running transaction can be sealed';

create table audit_content (
    entry_id bigint primary key references audit_entry,
    salt bytea not null,
    content text not null
);
comment on table audit_content is 'Old and new values and the reason, apart from the entry so that they can be disposed of';
comment on column audit_content.entry_id is 'The entry';
comment on column audit_content.salt is 'Random: a short content cannot be guessed from its digest';
comment on column audit_content.content is 'JSON with old, new and why, as far as each applies';

create table audit_seal (
    number bigint primary key,
    at timestamptz not null,
    upto_txid xid8 not null,
    entries bigint[] not null,
    links bytea[] not null,
    digest bytea not null
);
comment on table audit_seal is 'Links the entries of a moment to all before them';
comment on column audit_seal.number is '1, 2, 3 without a gap';
comment on column audit_seal.at is 'When (UTC)';
comment on column audit_seal.upto_txid is 'Entries of transactions below this one are in this seal or an earlier one';
comment on column audit_seal.entries is 'The entries in the order of sealing';
comment on column audit_seal.links is 'Per entry: HMAC-SHA-256 with the suite''s audit key over the link before and the entry';
comment on column audit_seal.digest is 'The last link';

revoke update, delete, truncate on audit_entry, audit_content, audit_seal from "${app_role}";
