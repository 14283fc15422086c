-- Check forms by benefit and tier, their versions and criteria (docs/domain/quality-domain.md, section 3, rules 3 and 4).

create table check_form (
    code text primary key,
    benefit text not null references benefit (code),
    tier smallint not null check (tier between 1 and 3),
    unique (benefit, tier)
);
comment on table check_form is 'The check form of one benefit at one tier; its content stands in its versions';
comment on column check_form.code is 'Code, for example SCP-1; stable';
comment on column check_form.benefit is 'Benefit whose decisions it checks';
comment on column check_form.tier is 'Line of defence, 1 to 3';

create table check_form_version (
    form text not null references check_form,
    version int not null check (version >= 1),
    title text not null,
    origin text not null check (origin in ('shipped', 'agency')),
    edition int not null default 1,
    edited_by text not null,
    edited_at timestamptz not null,
    published_by text,
    published_at timestamptz,
    in_force_from date,
    ends_before date,
    retired_by text,
    retired_at timestamptz,
    retired_why text,
    withdrawn boolean not null default false,
    primary key (form, version),
    check ((published_at is null) = (in_force_from is null)),
    check (ends_before is null or ends_before >= in_force_from),
    check ((retired_at is null) = (retired_by is null)),
    check (not withdrawn or retired_at is not null)
);
create unique index check_form_draft on check_form_version (form) where published_at is null;
comment on table check_form_version is 'A version of a check form: a draft until it is published, then it never changes except for its end; at most one is in force on a day';
comment on column check_form_version.form is 'The form';
comment on column check_form_version.version is 'Number, from 1';
comment on column check_form_version.title is 'Name for people';
comment on column check_form_version.origin is 'shipped with this project as its own default, or the agency''s';
comment on column check_form_version.edition is 'How often the draft was kept, the ETag';
comment on column check_form_version.edited_by is 'Who kept it last; somebody else publishes it';
comment on column check_form_version.edited_at is 'When (UTC)';
comment on column check_form_version.published_by is 'Who published it; null for a draft';
comment on column check_form_version.published_at is 'When (UTC)';
comment on column check_form_version.in_force_from is 'First business date on which checks use it';
comment on column check_form_version.ends_before is 'First business date on which they no longer do; null for no end';
comment on column check_form_version.retired_by is 'Who retired it; null when a later version simply followed';
comment on column check_form_version.retired_at is 'When (UTC)';
comment on column check_form_version.retired_why is 'Why';
comment on column check_form_version.withdrawn is 'Retired because it is wrong: open checks may not end on it either';

create table criterion (
    form text not null,
    version int not null,
    place smallint not null,
    code text not null,
    question text not null,
    standard text not null,
    risk text not null,
    guidance text,
    guidance_version int,
    weight numeric(6, 2) not null check (weight > 0),
    critical boolean not null,
    may_be_not_applicable boolean not null,
    comment_on_fail boolean not null,
    shown_if_criterion text,
    shown_if_results text[],
    primary key (form, version, place),
    unique (form, version, code),
    foreign key (form, version) references check_form_version,
    check ((shown_if_criterion is null) = (shown_if_results is null))
);
create index criterion_guidance on criterion (guidance, guidance_version) where guidance is not null;
comment on table criterion is 'One question of a version of a check form';
comment on column criterion.form is 'The form';
comment on column criterion.version is 'The version of the form';
comment on column criterion.place is 'Order on the form, from 1';
comment on column criterion.code is 'Code, for example SCP-1-03; the same question keeps it in later versions';
comment on column criterion.question is 'What the checker answers';
comment on column criterion.standard is 'What must be so for the answer met';
comment on column criterion.risk is 'What goes wrong for the client or the agency where it is not';
comment on column criterion.guidance is 'Code of the guidance behind it';
comment on column criterion.guidance_version is 'Version of the guidance that it was written against';
comment on column criterion.weight is 'Its part in the score, relative to the others';
comment on column criterion.critical is 'About right person, right benefit, right rate or right date: not met fails the check';
comment on column criterion.may_be_not_applicable is 'Whether the answer not applicable is taken';
comment on column criterion.comment_on_fail is 'Whether not met needs a comment';
comment on column criterion.shown_if_criterion is 'An earlier criterion; this one is asked only after one of these results of it';
comment on column criterion.shown_if_results is 'Those results';
