-- Shipped defaults. The benefits are general knowledge (docs/domain/benefits.md), to be confirmed by the agency; the
-- descriptors, causes and detection points are this project's own. Every entry can be changed or retired.

insert into benefit (code, name, in_force_from, paid, currency)
select code, name, in_force_from, paid, 'GBP'
from (values
    ('CAS', 'Carer''s Allowance Supplement', date '2018-09-01', 'twice a year'),
    ('BSG-PB', 'Best Start Grant: Pregnancy and Baby Payment', '2018-12-01', 'once'),
    ('BSG-EL', 'Best Start Grant: Early Learning Payment', '2019-04-01', 'once'),
    ('BSG-SA', 'Best Start Grant: School Age Payment', '2019-06-01', 'once'),
    ('BSF', 'Best Start Foods', '2019-08-01', 'four-weekly, card'),
    ('FSP', 'Funeral Support Payment', '2019-09-01', 'once'),
    ('YCG', 'Young Carer Grant', '2019-10-01', 'yearly'),
    ('JSP', 'Job Start Payment', '2020-08-01', 'once'),
    ('CWHP', 'Child Winter Heating Payment', '2020-11-01', 'yearly'),
    ('SCP', 'Scottish Child Payment', '2021-02-01', 'four-weekly'),
    ('CDP', 'Child Disability Payment', '2021-07-01', 'four-weekly'),
    ('ADP', 'Adult Disability Payment', '2022-03-01', 'four-weekly'),
    ('WHP', 'Winter Heating Payment', '2023-02-01', 'yearly'),
    ('CSP', 'Carer Support Payment', '2023-11-01', 'weekly or four-weekly'),
    ('PADP', 'Pension Age Disability Payment', '2024-10-01', 'four-weekly'),
    ('PAWHP', 'Pension Age Winter Heating Payment', '2024-11-01', 'yearly'),
    ('SADLA', 'Scottish Adult Disability Living Allowance', '2025-03-01', 'four-weekly')
) as shipped (code, name, in_force_from, paid);

insert into vocabulary (code, title, publisher)
values ('PILLARS', 'Aligned error descriptors of the agency', 'Shipped by this project as its own default');

insert into descriptor (vocabulary, code, element, nature, in_force_from, origin)
select 'PILLARS', code, element, nature, date '2018-09-01', 'shipped'
from (values
    ('INC-OMITTED', 'Income and earnings', 'Income not taken into account'),
    ('INC-WRONG-AMOUNT', 'Income and earnings', 'Wrong amount used'),
    ('INC-WRONG-PERIOD', 'Income and earnings', 'Wrong period used'),
    ('INC-CHANGE-MISSED', 'Income and earnings', 'Change reported and not acted on'),
    ('QLB-NOT-CHECKED', 'Qualifying benefit', 'Award not checked'),
    ('QLB-NOT-IN-PAYMENT', 'Qualifying benefit', 'Accepted although not in payment'),
    ('QLB-OVERLOOKED', 'Qualifying benefit', 'Existing award overlooked'),
    ('QLB-WRONG-DATE', 'Qualifying benefit', 'Wrong date used'),
    ('RES-NOT-TESTED', 'Residence', 'Condition not tested'),
    ('RES-WRONG-DATE', 'Residence', 'Wrong date used'),
    ('RES-EVIDENCE-IGNORED', 'Residence', 'Contradictory evidence ignored'),
    ('HSE-CHILD-OMITTED', 'Household and children', 'Child left out'),
    ('HSE-CHILD-NOT-ELIGIBLE', 'Household and children', 'Child included who is not eligible'),
    ('HSE-RESPONSIBILITY', 'Household and children', 'Responsibility for the child not tested'),
    ('HSE-PARTNER-OMITTED', 'Household and children', 'Partner left out'),
    ('AGE-WRONG-DATE', 'Age', 'Wrong date of birth used'),
    ('AGE-WRONG-BAND', 'Age', 'Wrong age band used'),
    ('CON-CRITERIA-VERSION', 'Disability criteria', 'Wrong version of the criteria used'),
    ('CON-WRONG-POINTS', 'Disability criteria', 'Descriptor points wrongly chosen or added'),
    ('CON-EVIDENCE-IGNORED', 'Disability criteria', 'Contradictory evidence ignored'),
    ('CON-AWARD-PERIOD', 'Disability criteria', 'Award period wrongly set'),
    ('CAR-HOURS-NOT-TESTED', 'Caring', 'Hours of care not tested'),
    ('CAR-CARED-FOR-AWARD', 'Caring', 'Award of the cared-for person not checked'),
    ('CAR-OVERLAP', 'Caring', 'Overlapping benefit not deducted'),
    ('RAT-WRONG-RATE', 'Rate', 'Wrong rate chosen'),
    ('RAT-UPRATING-MISSED', 'Rate', 'Uprating not applied'),
    ('RAT-ARITHMETIC', 'Rate', 'Arithmetic mistake'),
    ('DAT-WRONG-START', 'Date of award', 'Wrong start date'),
    ('DAT-WRONG-END', 'Date of award', 'Wrong end date'),
    ('DAT-LATE-APPLICATION', 'Date of award', 'Late application wrongly treated'),
    ('CHG-NOT-ACTED-ON', 'Change of circumstances', 'Change not acted on'),
    ('CHG-ACTED-LATE', 'Change of circumstances', 'Change acted on late'),
    ('IDY-NOT-VERIFIED', 'Identity', 'Not verified'),
    ('EVI-NOT-REQUESTED', 'Evidence', 'Not requested'),
    ('EVI-WRONGLY-WEIGHED', 'Evidence', 'Weighed against the guidance'),
    ('PAY-DUPLICATE', 'Payment', 'Paid twice'),
    ('PAY-WRONG-PAYEE', 'Payment', 'Paid to the wrong person'),
    ('PAY-NOT-STOPPED', 'Payment', 'Not stopped in time'),
    ('PAY-LATE', 'Payment', 'Paid late'),
    ('REC-INCOMPLETE', 'Record', 'Incomplete'),
    ('REC-REASON-MISSING', 'Record', 'Reason for the decision missing'),
    ('REC-WRONG-CASE', 'Record', 'Filed under another case'),
    ('LET-WRONG-CONTENT', 'Decision letter', 'Wrong content'),
    ('LET-RIGHTS-OMITTED', 'Decision letter', 'Right of challenge not explained')
) as shipped (code, element, nature);

insert into term (kind, vocabulary, code, name, meaning, in_force_from, origin)
select 'cause', 'PILLARS', code, name, meaning, date '2018-09-01', 'shipped'
from (values
    ('GUIDANCE', 'Guidance', 'The guidance was missing, unclear or out of date'),
    ('TRAINING', 'Training', 'The colleague had not been trained for the task'),
    ('SYSTEM', 'System', 'The system calculated, showed or kept something wrong'),
    ('WORKLOAD', 'Workload', 'Time or volume left no room for the required standard'),
    ('PROCESS', 'Process', 'The process itself led to the error'),
    ('SLIP', 'Slip', 'A single mistake in work that is otherwise known'),
    ('DATA-ENTRY', 'Data entry', 'Mistyped, or entered in the wrong place'),
    ('HANDOVER', 'Handover', 'Information was lost between teams'),
    ('INFORMATION-NOT-GIVEN', 'Information not given', 'Information that had to be given was not given'),
    ('INFORMATION-WRONG', 'Information wrong', 'Information given was wrong or incomplete'),
    ('INFORMATION-LATE', 'Information late', 'Information came after it was due'),
    ('OTHER-BODY', 'Other body', 'Another body gave wrong or late information'),
    ('NOT-ESTABLISHED', 'Not established', 'The cause was looked for and not found')
) as shipped (code, name, meaning);

insert into term (kind, vocabulary, code, name, meaning, in_force_from, origin)
select 'detection-point', 'PILLARS', code, name, meaning, date '2018-09-01', 'shipped'
from (values
    ('case-record', 'Case record', 'Seen in the record of the case'),
    ('evidence', 'Evidence', 'Seen in the evidence the client or a body sent'),
    ('client-contact', 'Client contact', 'The client or a representative said so'),
    ('data-match', 'Data match', 'Another body''s data differed'),
    ('system-report', 'System report', 'A system''s report or warning showed it'),
    ('third-party', 'Third party', 'An employer, landlord or other third party said so'),
    ('re-determination', 'Re-determination', 'A re-determination or appeal brought it to light'),
    ('complaint', 'Complaint', 'A complaint brought it to light'),
    ('self-report', 'Self-report', 'The colleague reported it')
) as shipped (code, name, meaning);

insert into responsible_party (vocabulary, code, name)
values
    ('PILLARS', 'CLIENT', 'Client'),
    ('PILLARS', 'REPRESENTATIVE', 'Representative of the client'),
    ('PILLARS', 'SSS', 'Social Security Scotland'),
    ('PILLARS', 'DWP', 'Department for Work and Pensions'),
    ('PILLARS', 'NI-DFC', 'Department for Communities, Northern Ireland'),
    ('PILLARS', 'THIRD-PARTY', 'Third party');

insert into party_standing (vocabulary, code, in_force_from, official)
select vocabulary, code, date '2018-09-01', code in ('SSS', 'DWP')
from responsible_party;
