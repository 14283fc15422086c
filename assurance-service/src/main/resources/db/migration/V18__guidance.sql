-- The register of guidance behind the criteria of check forms: versions, review, user tests, and whether checkers found it
-- clear. The entries are this project's own; the agency puts its titles, owners and links in their place.

create table guidance (
    code text primary key,
    title text not null,
    owner text,
    link text,
    review_on date not null,
    origin text not null check (origin in ('shipped', 'agency')),
    version int not null default 1,
    changed_by text not null,
    changed_at timestamptz not null
);
create index guidance_review on guidance (review_on, code);
comment on table guidance is 'Guidance that criteria of check forms refer to';
comment on column guidance.code is 'Code, stable';
comment on column guidance.title is 'Title';
comment on column guidance.owner is 'Who answers for it, a role or unit; null until the agency names one';
comment on column guidance.link is 'Where it stands; null until the agency names it';
comment on column guidance.review_on is 'Business date by which it is reviewed';
comment on column guidance.origin is 'shipped with this project as its own default, or the agency''s';
comment on column guidance.version is 'Version of this row, the ETag; not the version of the guidance';
comment on column guidance.changed_by is 'Who changed it last';
comment on column guidance.changed_at is 'When (UTC)';

create table guidance_version (
    guidance text not null references guidance,
    version int not null check (version >= 1),
    in_force_from date not null,
    summary text not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (guidance, version),
    unique (guidance, in_force_from)
);
comment on table guidance_version is 'A version of guidance, in force until the next begins; never changed';
comment on column guidance_version.guidance is 'The guidance';
comment on column guidance_version.version is 'Number, from 1';
comment on column guidance_version.in_force_from is 'First business date on which it is in force';
comment on column guidance_version.summary is 'What changed';
comment on column guidance_version.added_by is 'Who registered it';
comment on column guidance_version.added_at is 'When (UTC)';

create table guidance_user_test (
    id uuid primary key,
    guidance text not null,
    version int not null,
    tested_on date not null,
    participants int not null check (participants between 1 and 10000),
    findings text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    foreign key (guidance, version) references guidance_version
);
create index guidance_user_test_guidance on guidance_user_test (guidance, tested_on);
comment on table guidance_user_test is 'A round in which people who use a version of guidance tried it';
comment on column guidance_user_test.id is 'Public id, UUID version 7';
comment on column guidance_user_test.guidance is 'The guidance';
comment on column guidance_user_test.version is 'The version tried';
comment on column guidance_user_test.tested_on is 'Business date of the round';
comment on column guidance_user_test.participants is 'How many took part';
comment on column guidance_user_test.findings is 'What was found, without names';
comment on column guidance_user_test.recorded_by is 'Who recorded it';
comment on column guidance_user_test.recorded_at is 'When (UTC)';

create table guidance_clarity (
    guidance text not null,
    version int not null,
    checker text not null,
    clear boolean not null,
    answered_at timestamptz not null,
    primary key (guidance, version, checker),
    foreign key (guidance, version) references guidance_version
);
comment on table guidance_clarity is 'Was this clear? One answer per checker and version, the last one counts';
comment on column guidance_clarity.guidance is 'The guidance';
comment on column guidance_clarity.version is 'The version';
comment on column guidance_clarity.checker is 'Who answered; only counts are shown';
comment on column guidance_clarity.clear is 'Whether it was clear';
comment on column guidance_clarity.answered_at is 'When (UTC)';

insert into guidance (code, title, review_on, origin, changed_by, changed_at)
select code, title, date '2027-03-31', 'shipped', 'shipped', timestamptz '2026-04-01 00:00:00+01'
from (values
    ('G-IDENTITY', 'Identity and who may act for a client'),
    ('G-RESIDENCE', 'Residence conditions and proof of address'),
    ('G-QUALIFYING', 'Qualifying benefits and how an award is confirmed'),
    ('G-CHILD', 'Responsibility for a child, and children counted in an award'),
    ('G-APPLICATION', 'Date of application, late applications and start of an award'),
    ('G-CHANGES', 'Changes of circumstances and from when they count'),
    ('G-RATES', 'Rates, uprating and calculation of an award'),
    ('G-PAYABILITY', 'Care homes, hospitals and other things that stop or change a payment'),
    ('G-SPECIAL-RULES', 'Special rules for terminal illness'),
    ('G-REQUIRED-PERIOD', 'How long a condition must have lasted and be expected to last'),
    ('G-DAILY-LIVING', 'Daily living criteria and their points'),
    ('G-MOBILITY', 'Mobility criteria and their points'),
    ('G-EVIDENCE', 'Gathering and weighing supporting information'),
    ('G-AWARD-PERIOD', 'Award periods and review dates'),
    ('G-PAYMENT', 'Payee and payment details'),
    ('G-LETTERS', 'Decision letters and rights of challenge'),
    ('G-RECORDS', 'Records, reasons and what must be on the case')
) as shipped (code, title);

insert into guidance_version (guidance, version, in_force_from, summary, added_by, added_at)
select code, 1, date '2026-04-01', 'First version', 'shipped', timestamptz '2026-04-01 00:00:00+01' from guidance;
