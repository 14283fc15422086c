create table idempotency_key (
  operation text not null,
  key text not null,
  request_hash bytea not null,
  status smallint,
  location text,
  etag text,
  body text,
  created_at timestamptz not null default now(),
  primary key (operation, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);

comment on table idempotency_key is 'Answers given to requests that carried an Idempotency-Key, kept for seven days so that a repeated request is answered without being done again';
comment on column idempotency_key.operation is 'Operation the key belongs to, as in the OpenAPI document';
comment on column idempotency_key.key is 'Key chosen by the caller';
comment on column idempotency_key.request_hash is 'SHA-256 of the request as JSON: the same key with another request is a conflict';
comment on column idempotency_key.status is 'HTTP status of the answer; empty only inside the transaction that does the work';
comment on column idempotency_key.location is 'Location header of the answer';
comment on column idempotency_key.etag is 'ETag header of the answer';
comment on column idempotency_key.body is 'Body of the answer, JSON';
comment on column idempotency_key.created_at is 'When the key was first used; the row is removed seven days later';
