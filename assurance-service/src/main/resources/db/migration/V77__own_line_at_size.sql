-- What one line manager and the proposal of coaching read of a million checks, 400,000 error lines and 30,000 disputes.

-- Who led a line or had checked read every dispute beside its check to find their own.
alter table dispute add column first_checker text;
update dispute d set first_checker = q.checker from quality_check q where q.id = d.check_id;
create index dispute_first_checker on dispute (first_checker, due_on, id) where first_checker is not null;
comment on column dispute.first_checker is 'Number of who made the disputed check, which stays; null where that is not known';

-- The proposal of coaching read every check to find the released ones of its days.
create index quality_check_released on quality_check (ordered_on) include (id, colleague, checked_on)
    where provenance = 'recorded' and released_at is not null;
