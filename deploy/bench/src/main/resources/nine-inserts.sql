-- Every row that one POST of a check writes, as nine statements: two tokens, check, finding, error line, two outbox rows,
-- entry of the audit trail and its content.
begin;
insert into reference_token (kind, reference, token) values ('case', 'PGBENCH-' || gen_random_uuid()::text, gen_random_uuid())
  returning reference, token as case_token \gset
insert into reference_token (kind, reference, token) values ('determination', :reference::text, gen_random_uuid())
  returning token as determination_token \gset
insert into quality_check (id, case_reference, case_token, determination_reference, determination_token, dataset,
    provenance, benefit, area, team, colleague, period_calendar, period_value, ordered_on, tier, timing, decided_on,
    checked_on, disposition, outcome, minutes, recorded_at)
  values (uuidv7(), :reference::text, :case_token::uuid, :reference::text, :determination_token::uuid, 'bench',
    'recorded', 'SCP', 'Dundee City', 'T-014', 'C-000731', 'month', '2025-06', '2025-06-03', 1, 'post-payment',
    '2025-05-02', '2025-06-03', 'complete', 'overpayment', 25, now())
  returning id as check_id \gset
insert into finding (check_id, place, criterion, result, critical)
  values (:check_id::uuid, 1, 'SCP-1-03', 'not-met', true);
insert into error_line (id, check_id, place, criterion, descriptor_id, cause, responsible_parties, official, direction,
    amount, currency, period_from, period_to, effect, detection_point, occurred_on, corrected_at_source)
  values (uuidv7(), :check_id::uuid, 1, 'SCP-1-03', 1, 'GUIDANCE', '{SSS}', true, 'overpayment', 26.70, 'GBP',
    '2025-04-07', '2025-05-04', 'incurred', 'case-record', '2025-04-07', true);
insert into outbox (event_id, topic, key, type, subject, payload)
  values (uuidv7(), 'assurance.case.v1', :case_token::text, 'scot.pillars.check-completed.v1', :check_id::text,
    '{"checkId":"' || :check_id::text || '","caseToken":"' || :case_token::text || '","dataset":"bench","provenance":"recorded","benefit":"SCP","area":"Dundee City","team":"T-014","colleague":"C-000731","period":{"calendar":"month","value":"2025-06"},"tier": 1,"timing":"post-payment","decidedOn":"2025-05-02","checkedOn":"2025-06-03","disposition":"complete","outcome":"overpayment","findings": 1,"findingsNotMet": 1,"errorLines": 1,"minutes": 25}');
insert into outbox (event_id, topic, key, type, subject, payload)
  values (uuidv7(), 'assurance.case.v1', :case_token::text, 'scot.pillars.error-found.v1', :check_id::text,
    '{"errorId":"' || gen_random_uuid()::text || '","checkId":"' || :check_id::text || '","caseToken":"' || :case_token::text || '","determinationToken":"' || :determination_token::text || '","dataset":"bench","provenance":"recorded","benefit":"SCP","area":"Dundee City","team":"T-014","colleague":"C-000731","period":{"calendar":"month","value":"2025-06"},"tier": 1,"descriptor":{"vocabulary":"PILLARS","code":"RES-WRONG-DATE","element":"Residence","nature":"Wrong date used"},"cause":"GUIDANCE","responsibleParties":["SSS"],"official": true,"direction":"overpayment","amountFound":{"value":"26.70","currency":"GBP"},"effect":"incurred","detectionPoint":"case-record","periodFrom":"2025-04-07","periodTo":"2025-05-04","occurredOn":"2025-04-07","foundOn":"2025-06-03","correctedAtSource": true}');
insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
  values (now(), 'bench', 'system', 'recordCheck', 'check/' || :check_id::text, :check_id::text,
    sha256(convert_to(:check_id::text, 'UTF8')))
  returning id as entry_id \gset
insert into audit_content (entry_id, salt, content)
  values (:entry_id::bigint, uuid_send(gen_random_uuid()),
    '{"new":{"id":"' || :check_id::text || '","caseReference":"' || :reference::text || '","caseToken":"' || :case_token::text || '","determinationReference":"' || :reference::text || '","benefit":"SCP","area":"Dundee City","team":"T-014","colleague":"C-000731","period":{"calendar":"month","value":"2025-06"},"tier": 1,"timing":"post-payment","decidedOn":"2025-05-02","checkedOn":"2025-06-03","disposition":"complete","outcome":"overpayment","minutes": 25,"findings":[{"criterion":"SCP-1-03","result":"not-met","critical": true}],"errorLines":[{"descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],"official": true,"direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"effect":"incurred"}]}}');
end;
