-- An event whose source may not write it is kept for whoever looks into it, holds nothing up and is never applied.
alter table dead_letter drop constraint dead_letter_state_check;
alter table dead_letter add constraint dead_letter_state_check
    check (state in ('dead', 'waiting', 'replayed', 'refused'));
comment on column dead_letter.state is 'dead: could not be applied; waiting: behind a dead one of its key; replayed: applied since; refused: its source may not write it';
