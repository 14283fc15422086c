-- What error resolution established, as far as this service hears of it, to stand beside what a check found
-- (docs/domain/quality-domain.md, section 1: found and established are two figures everywhere).

create table established (
    error_case_id uuid primary key,
    case_token uuid not null,
    outcome text not null,
    over_amount numeric(12, 2),
    under_amount numeric(12, 2),
    currency text,
    resolved_on date not null
);
create index established_case on established (case_token);
comment on table established is 'How error cases ended, from referral-resolved; goes with the case';
comment on column established.error_case_id is 'The error case';
comment on column established.case_token is 'Random name of the case';
comment on column established.outcome is 'corrected, referred-for-recovery, corrected-and-referred, no-error, not-pursued or untraceable';
comment on column established.over_amount is 'What the officer established was overpaid; null when nothing';
comment on column established.under_amount is 'What the officer established was underpaid; null when nothing';
comment on column established.currency is 'ISO 4217; null without an amount';
comment on column established.resolved_on is 'Business date on which the error case ended';
