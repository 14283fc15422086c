-- What one POST of a check writes at the least, as four statements: check, finding, two outbox rows.
\set n random(1, 1000000000)
begin;
insert into quality_check (id, case_reference, case_token, determination_reference, determination_token, dataset,
    provenance, benefit, area, team, colleague, period_calendar, period_value, ordered_on, tier, timing, decided_on,
    checked_on, disposition, outcome, minutes, recorded_at)
  values (uuidv7(), 'PGBENCH-' || :n::text, gen_random_uuid(), 'PGBENCH-' || :n::text, gen_random_uuid(), 'bench',
    'recorded', 'SCP', 'Dundee City', 'T-014', 'C-000731', 'month', '2025-06', '2025-06-03', 1, 'post-payment',
    '2025-05-02', '2025-06-03', 'complete', 'overpayment', 25, now())
  returning id as check_id, case_token, determination_token \gset
insert into finding (check_id, place, criterion, result, critical)
  values (:check_id::uuid, 1, 'SCP-1-03', 'not-met', true);
insert into outbox (event_id, topic, key, type, subject, payload)
  values (uuidv7(), 'assurance.case.v1', :case_token::text, 'scot.pillars.check-completed.v1', :check_id::text,
    '{"checkId":"' || :check_id::text || '","caseToken":"' || :case_token::text || '","dataset":"bench","provenance":"recorded","benefit":"SCP","area":"Dundee City","team":"T-014","colleague":"C-000731","period":{"calendar":"month","value":"2025-06"},"tier": 1,"timing":"post-payment","decidedOn":"2025-05-02","checkedOn":"2025-06-03","disposition":"complete","outcome":"overpayment","findings": 1,"findingsNotMet": 1,"errorLines": 1,"minutes": 25}');
insert into outbox (event_id, topic, key, type, subject, payload)
  values (uuidv7(), 'assurance.case.v1', :case_token::text, 'scot.pillars.error-found.v1', :check_id::text,
    '{"errorId":"' || gen_random_uuid()::text || '","checkId":"' || :check_id::text || '","caseToken":"' || :case_token::text || '","determinationToken":"' || :determination_token::text || '","dataset":"bench","provenance":"recorded","benefit":"SCP","area":"Dundee City","team":"T-014","colleague":"C-000731","period":{"calendar":"month","value":"2025-06"},"tier": 1,"descriptor":{"vocabulary":"PILLARS","code":"RES-WRONG-DATE","element":"Residence","nature":"Wrong date used"},"cause":"GUIDANCE","responsibleParties":["SSS"],"official": true,"direction":"overpayment","amountFound":{"value":"26.70","currency":"GBP"},"effect":"incurred","detectionPoint":"case-record","periodFrom":"2025-04-07","periodTo":"2025-05-04","occurredOn":"2025-04-07","foundOn":"2025-06-03","correctedAtSource": true}');
end;
