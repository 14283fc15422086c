-- Bulk imports: the uploaded file until it is read, its progress and its report.

create table import_job (
    seq int generated always as identity primary key,
    id uuid not null unique,
    kind text not null,
    state text not null check (state in ('uploading', 'queued', 'running', 'completed', 'failed')),
    format text not null check (format in ('csv', 'ndjson')),
    gzip boolean not null default false,
    params jsonb not null default '{}',
    dry_run boolean not null default false,
    file_name text,
    correlation_id text,
    size_bytes bigint not null default 0,
    sha256 text,
    rows_total bigint,
    rows_read bigint not null default 0,
    landed bigint not null default 0,
    already_known bigint not null default 0,
    rejected bigint not null default 0,
    working_ms bigint not null default 0,
    attempts int not null default 0,
    reason text,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index import_job_open on import_job (seq) where state in ('uploading', 'queued', 'running');
comment on table import_job is 'One uploaded file with its progress and its outcome; kept as the report when the file is gone';
comment on column import_job.seq is 'Order of upload; also the advisory lock under which one instance works on it';
comment on column import_job.id is 'Public id, UUID version 7';
comment on column import_job.kind is 'Kind of rows, for example checks';
comment on column import_job.state is 'uploading (not visible yet), queued, running, completed, failed';
comment on column import_job.format is 'csv or ndjson';
comment on column import_job.gzip is 'Whether the stored bytes are gzip';
comment on column import_job.params is 'Parameters of the upload, defaults filled in';
comment on column import_job.dry_run is 'Only the report is wanted: nothing lands';
comment on column import_job.file_name is 'Name of the file as sent by a browser, null otherwise';
comment on column import_job.correlation_id is 'Correlation id of the upload, carried by everything the import does';
comment on column import_job.size_bytes is 'Bytes received (compressed, where the file is gzip)';
comment on column import_job.sha256 is 'SHA-256 of the bytes received, hexadecimal';
comment on column import_job.rows_total is 'Rows of the file, counted while it arrived; the CSV header is not one';
comment on column import_job.rows_read is 'Rows worked on and committed: where another instance resumes';
comment on column import_job.landed is 'Records that became new (in a dry run: that would)';
comment on column import_job.already_known is 'Records that had landed before';
comment on column import_job.rejected is 'Rows refused, each with its reasons in import_rejection';
comment on column import_job.working_ms is 'Time spent on the rows read, in milliseconds, without pauses';
comment on column import_job.attempts is 'Starts without any progress; too many fail the import';
comment on column import_job.reason is 'Why it failed';
comment on column import_job.created_at is 'Start of the upload (UTC)';
comment on column import_job.touched_at is 'Last sign of life (UTC); an upload without one is removed';
comment on column import_job.started_at is 'First row read (UTC)';
comment on column import_job.finished_at is 'Completed or failed (UTC)';

create table import_chunk (
    import_seq int not null references import_job on delete cascade,
    place int not null,
    bytes bytea not null,
    primary key (import_seq, place)
);
alter table import_chunk alter column bytes set storage external;
comment on table import_chunk is 'The file as received, in pieces; removed when the import has ended';
comment on column import_chunk.import_seq is 'The import';
comment on column import_chunk.place is 'Order of the piece, from 0';
comment on column import_chunk.bytes is 'Bytes as received';

create table import_rejection (
    import_seq int not null references import_job on delete cascade,
    line bigint not null,
    place int not null,
    field text,
    rule text not null,
    message text not null,
    primary key (import_seq, line, place)
);
comment on table import_rejection is 'Rows that did not land, with the reason';
comment on column import_rejection.import_seq is 'The import';
comment on column import_rejection.line is 'First physical line of the row in the file, from 1';
comment on column import_rejection.place is 'Order of the refusal within the line, from 0';
comment on column import_rejection.field is 'Column or property, null for the row as a whole';
comment on column import_rejection.rule is 'Short name of the rule it breaks';
comment on column import_rejection.message is 'The reason in words';

create table import_decision (
    import_seq int not null references import_job on delete cascade,
    code text not null,
    text text not null,
    count bigint not null,
    primary key (import_seq, code)
);
comment on table import_decision is 'What the import decided where the file left something open, counted';
comment on column import_decision.import_seq is 'The import';
comment on column import_decision.code is 'Short name of the decision';
comment on column import_decision.text is 'The decision in words';
comment on column import_decision.count is 'How often it was taken';
