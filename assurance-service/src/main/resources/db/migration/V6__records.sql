-- Disposal (docs/domain/quality-domain.md, section 5, rule 16). Tokens have no index: who asks by token is rare and waits for a
-- scan, who records a check does not pay for it.
alter table colleague add column disposed_on date;
comment on column colleague.disposed_on is 'When name, sign-in, skills and leave of a colleague who left were disposed of; the number stays';
