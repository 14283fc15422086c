-- What the tests' consumers write: one row per applied event, and a total that shows anything counted twice.
create table ledger_entry (
    place bigint generated always as identity primary key,
    ledger text not null,
    event_id uuid not null,
    key text not null,
    number int not null
);
comment on table ledger_entry is 'Test: an applied event';
create table ledger_total (ledger text primary key, total bigint not null);
comment on table ledger_total is 'Test: sum over the applied events';
