-- A cause can state a suspicion (docs/domain/quality-domain.md, section 5, rule 8). An error line with such a cause says that
-- information was not given, to everybody and in every event; what was recorded stands apart, linked one way.
alter table term
    add column states_suspicion boolean not null default false,
    add constraint only_causes_state_suspicions check (kind = 'cause' or not states_suspicion);
comment on column term.states_suspicion is 'Whether the cause states a suspicion: fixed with the code, since what was shown cannot be taken back';

create table suspected_cause (
    error_id uuid primary key,
    check_id uuid not null references quality_check,
    cause text not null
);
create index suspected_cause_check on suspected_cause (check_id);
comment on table suspected_cause is 'The causes that state a suspicion, hidden from everybody who does not work on suspicions; the error line says INFORMATION-NOT-GIVEN';
comment on column suspected_cause.error_id is 'The error line; one that was withdrawn, or of a second check, is not in error_line';
comment on column suspected_cause.check_id is 'Its check, of a second check the first one; for disposal';
comment on column suspected_cause.cause is 'Code of the cause in the descriptor''s vocabulary';
