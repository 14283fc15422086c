-- Pages name benefits; the same table as in reporting.
create table benefit_words (
    benefit text primary key,
    words text not null
);
comment on table benefit_words is 'Words for the codes of benefits on pages, until the events carry them';
comment on column benefit_words.benefit is 'Code';
comment on column benefit_words.words is 'Name';
insert into benefit_words values
    ('CAS', 'Carer''s Allowance Supplement'),
    ('BSG-PB', 'Best Start Grant: Pregnancy and Baby Payment'),
    ('BSG-EL', 'Best Start Grant: Early Learning Payment'),
    ('BSG-SA', 'Best Start Grant: School Age Payment'),
    ('BSF', 'Best Start Foods'),
    ('FSP', 'Funeral Support Payment'),
    ('YCG', 'Young Carer Grant'),
    ('JSP', 'Job Start Payment'),
    ('CWHP', 'Child Winter Heating Payment'),
    ('SCP', 'Scottish Child Payment'),
    ('CDP', 'Child Disability Payment'),
    ('ADP', 'Adult Disability Payment'),
    ('WHP', 'Winter Heating Payment'),
    ('CSP', 'Carer Support Payment'),
    ('PADP', 'Pension Age Disability Payment'),
    ('PAWHP', 'Pension Age Winter Heating Payment'),
    ('SADLA', 'Scottish Adult Disability Living Allowance'),
    ('SNAP', 'SNAP (US)'),
    ('SNAP-US', 'SNAP (US)');
