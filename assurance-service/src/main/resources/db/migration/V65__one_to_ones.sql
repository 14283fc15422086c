-- Notes of one-to-ones: written by who leads the line, agreed by the colleague, then unchanged.

create table one_to_one_note (
    id uuid primary key,
    colleague text not null,
    period_from date not null,
    period_to date not null,
    text text not null,
    written_by text not null,
    written_on date not null,
    agreed_on date,
    version bigint not null default 1,
    check (period_to >= period_from),
    check (agreed_on >= written_on)
);
create index one_to_one_note_colleague on one_to_one_note (colleague, id desc);
comment on table one_to_one_note is 'What a team leader and a colleague settled in a one-to-one; unchanged once the colleague agreed';
comment on column one_to_one_note.id is 'Public id, UUID version 7';
comment on column one_to_one_note.colleague is 'Pseudonymous number of the colleague';
comment on column one_to_one_note.period_from is 'First day of the period it is about';
comment on column one_to_one_note.period_to is 'Last day of the period it is about';
comment on column one_to_one_note.text is 'What was settled, without identifiers of clients';
comment on column one_to_one_note.written_by is 'Pseudonymous number of the team leader who wrote it';
comment on column one_to_one_note.written_on is 'Business date on which it was written or last changed';
comment on column one_to_one_note.agreed_on is 'Business date on which the colleague agreed; null until then';
comment on column one_to_one_note.version is 'Version, the ETag';

create function one_to_one_note_stays() returns trigger language plpgsql as $$
begin
    if old.agreed_on is not null then
        raise exception 'an agreed note stays as it is';
    end if;
    return new;
end $$;
comment on function one_to_one_note_stays() is 'Refuses to change a note that the colleague agreed to';
create trigger one_to_one_note_stays before update on one_to_one_note
    for each row execute function one_to_one_note_stays();
