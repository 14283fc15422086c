-- Test: records with a client's case token that end one day.
create table loan (case_token uuid primary key, returned_on date not null);
comment on table loan is 'Test: a record that is kept for a time';
