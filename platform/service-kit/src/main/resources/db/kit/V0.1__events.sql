-- The event path: what is to be published, what has been consumed, what could not be applied (docs/domain/events.md).

create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    subject text,
    time timestamptz not null default now(),
    correlation_id text,
    payload text not null,
    slot smallint generated always as ((hashtext(key) & 15)::smallint) stored
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000);
comment on table outbox is 'Facts committed and not yet acknowledged by the broker; a row is removed after the acknowledgement';
comment on column outbox.id is 'Order of publication within one key; taken before commit, so not an order of commits across keys';
comment on column outbox.event_id is 'CloudEvents id, UUID version 7';
comment on column outbox.topic is 'Topic of the stream';
comment on column outbox.key is 'Record key: everything about one thing stays in order';
comment on column outbox.type is 'CloudEvents type with its version';
comment on column outbox.subject is 'CloudEvents subject: the id of the thing the event is about';
comment on column outbox.time is 'When the fact was recorded (UTC)';
comment on column outbox.correlation_id is 'Correlation id of the request or event that led to it';
comment on column outbox.payload is 'JSON value of the event';
comment on column outbox.slot is 'Hash slot of the key; one relay at a time holds a slot, so two relays never reorder a key';

create table consumer_position (
    consumer text not null,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);
comment on table consumer_position is 'Offsets consumed, written in the transaction that applied the events';
comment on column consumer_position.consumer is 'Name of the consumer';
comment on column consumer_position.topic is 'Topic';
comment on column consumer_position.partition is 'Partition of the topic';
comment on column consumer_position.next_offset is 'Offset of the next record to apply';

create table consumed_event (
    consumer text not null,
    event_id uuid not null,
    topic text not null,
    partition int not null,
    kafka_offset bigint not null,
    primary key (consumer, event_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50000);
comment on table consumed_event is 'Bounded window of the ids of applied events, by which a second delivery is dropped';
comment on column consumed_event.consumer is 'Name of the consumer';
comment on column consumed_event.event_id is 'CloudEvents id';
comment on column consumed_event.topic is 'Topic it came from';
comment on column consumed_event.partition is 'Partition it came from';
comment on column consumed_event.kafka_offset is 'Offset of its first delivery; rows far behind the position are pruned';

create table kept_event (
    id bigint generated always as identity primary key,
    consumer text not null,
    event_id uuid not null,
    topic text not null,
    partition int not null,
    kafka_offset bigint not null,
    key text,
    type text not null,
    source text,
    time timestamptz,
    subject text,
    correlation_id text,
    payload text not null
);
comment on table kept_event is 'Events of a type this build does not know, kept until a build that knows them';
comment on column kept_event.id is 'Order of arrival';
comment on column kept_event.consumer is 'Name of the consumer';
comment on column kept_event.event_id is 'CloudEvents id';
comment on column kept_event.topic is 'Topic it came from';
comment on column kept_event.partition is 'Partition it came from';
comment on column kept_event.kafka_offset is 'Offset it came from';
comment on column kept_event.key is 'Record key';
comment on column kept_event.type is 'CloudEvents type';
comment on column kept_event.source is 'CloudEvents source';
comment on column kept_event.time is 'CloudEvents time';
comment on column kept_event.subject is 'CloudEvents subject';
comment on column kept_event.correlation_id is 'Correlation id';
comment on column kept_event.payload is 'JSON value as received';

create table dead_letter (
    id bigint generated always as identity primary key,
    consumer text not null,
    event_id uuid not null,
    topic text not null,
    partition int not null,
    kafka_offset bigint not null,
    key text,
    type text not null,
    source text,
    time timestamptz,
    subject text,
    correlation_id text,
    payload text not null,
    state text not null check (state in ('dead', 'waiting', 'replayed')),
    reason text not null,
    recorded_at timestamptz not null,
    replayed_at timestamptz
);
create index dead_letter_open on dead_letter (consumer, key, id) where state <> 'replayed';
comment on table dead_letter is 'Events that could not be applied, and those of the same key that wait behind them';
comment on column dead_letter.id is 'Order of arrival';
comment on column dead_letter.consumer is 'Name of the consumer';
comment on column dead_letter.event_id is 'CloudEvents id';
comment on column dead_letter.topic is 'Topic it came from';
comment on column dead_letter.partition is 'Partition it came from';
comment on column dead_letter.kafka_offset is 'Offset it came from';
comment on column dead_letter.key is 'Record key';
comment on column dead_letter.type is 'CloudEvents type';
comment on column dead_letter.source is 'CloudEvents source';
comment on column dead_letter.time is 'CloudEvents time';
comment on column dead_letter.subject is 'CloudEvents subject';
comment on column dead_letter.correlation_id is 'Correlation id';
comment on column dead_letter.payload is 'JSON value as received';
comment on column dead_letter.state is 'dead: could not be applied; waiting: behind a dead one of its key; replayed: applied since';
comment on column dead_letter.reason is 'Why it could not be applied, or what it waits for';
comment on column dead_letter.recorded_at is 'When it was set aside (UTC)';
comment on column dead_letter.replayed_at is 'When it was applied after all (UTC)';
