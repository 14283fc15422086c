-- Test: a row with a column of each type that is copied.
create table copied (
    place int primary key,
    words text,
    bytes bytea,
    truth boolean,
    chance double precision,
    amount numeric,
    day date,
    moment timestamptz,
    name uuid
);
comment on table copied is 'Test: a column of each type';
