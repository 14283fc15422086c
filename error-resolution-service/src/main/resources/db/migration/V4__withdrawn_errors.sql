-- An error withdrawn after it was referred (docs/domain/quality-domain.md, section 5, rule 17).

alter table referral add column withdrawn_at timestamptz;
comment on column referral.withdrawn_at is 'When its error was withdrawn by the service that had found it (UTC); null while it stands';

create table early_withdrawal (
    error_id uuid primary key,
    case_token uuid not null,
    received_at timestamptz not null
);
create index early_withdrawal_case on early_withdrawal (case_token);
comment on table early_withdrawal is 'Errors that were withdrawn before they were referred here: when such an error arrives, no case opens';
comment on column early_withdrawal.error_id is 'The error line';
comment on column early_withdrawal.case_token is 'Random name of the case, for disposal';
comment on column early_withdrawal.received_at is 'When the withdrawal arrived (UTC)';

alter table error_case
    add column lead_asked_on date,
    drop constraint an_officer_holds_a_taken_case,
    add constraint an_officer_holds_a_taken_case check (
        case state when 'open' then officer is null
                   when 'taken' then officer is not null
                   else officer is not null or outcome = 'error-withdrawn' end),
    drop constraint error_case_outcome_check,
    add constraint error_case_outcome_check check (outcome in ('corrected', 'referred-for-recovery',
        'corrected-and-referred', 'no-error', 'not-pursued', 'untraceable', 'error-withdrawn'));
create index error_case_lead_asked on error_case (opened_on, running_number) where lead_asked_on is not null;
comment on column error_case.lead_asked_on is 'Day on which an error of this resolved case was withdrawn: a lead looks at what has happened to the client already; null when none was';
