-- What a checker recorded last: offers the errors they used first, and how many checks they ended today.
create index quality_check_checker on quality_check (checker, recorded_at desc) where checker is not null;
