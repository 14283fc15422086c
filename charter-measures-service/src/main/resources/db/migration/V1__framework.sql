-- The Charter Measurement Framework, by version (docs/domain/quality-domain.md, section 7).

create table framework (
    version text primary key,
    title text not null,
    published text not null,
    licence text not null,
    loaded_at timestamptz not null
);
comment on table framework is 'Versions of the Charter Measurement Framework';
comment on column framework.version is 'Version, for example 2019';
comment on column framework.title is 'Title as published';
comment on column framework.published is 'Month of publication';
comment on column framework.licence is 'Licence and copyright of the wordings';
comment on column framework.loaded_at is 'When this version came into use here (UTC)';

create table measure (
    version text not null references framework,
    code text not null,
    section text not null,
    section_title text not null,
    place int not null,
    wording text not null check (wording in ('held', 'truncated', 'not-held')),
    text text,
    kind text check (kind in ('survey-percentage', 'statistic', 'examples', 'report')),
    population text,
    base text,
    sources text[] not null default '{}',
    primary key (version, code),
    unique (version, place)
);
comment on table measure is 'The measures of a version, each once';
comment on column measure.version is 'Version of the framework';
comment on column measure.code is 'Code, for example PS01; codes are this project''s own';
comment on column measure.section is 'Code of the section';
comment on column measure.section_title is 'Title of the section';
comment on column measure.place is 'Order in the framework, from 1';
comment on column measure.wording is 'Whether the wording is held, truncated or not held';
comment on column measure.text is 'Wording, null where not held';
comment on column measure.kind is 'survey-percentage, statistic, examples or report; null where the wording is not held';
comment on column measure.population is 'Whose experience it is, null where not held';
comment on column measure.base is 'Condition on the base, for example clients who applied; null when everybody asked';
comment on column measure.sources is 'Where the framework takes it from';

create table measure_question (
    version text not null,
    place int not null,
    section text not null,
    question text not null,
    statement text,
    measure text not null,
    primary key (version, place),
    foreign key (version, measure) references measure
);
comment on table measure_question is 'The questions and statements a measure stands under; one stands under two and counts once';
comment on column measure_question.version is 'Version of the framework';
comment on column measure_question.place is 'Order by measure: ten times the measure''s place plus the place within it';
comment on column measure_question.section is 'Code of the section';
comment on column measure_question.question is 'The question of the section';
comment on column measure_question.statement is 'The statement under the question, null where not held';
comment on column measure_question.measure is 'Code of the measure';

create table figure (
    version text not null,
    code text not null,
    measure text not null,
    place int not null,
    text text,
    scale text not null check (scale in ('agreement', 'quality', 'yes-no')),
    dont_know_in_base boolean not null,
    not_applicable_in_base boolean not null,
    primary key (version, code),
    foreign key (version, measure) references measure
);
comment on table figure is 'The figures of a measure: one, or a and b where the framework prints two in one cell';
comment on column figure.version is 'Version of the framework';
comment on column figure.code is 'Code: the measure''s, with a letter where it has several figures';
comment on column figure.measure is 'Code of the measure';
comment on column figure.place is 'Order in the framework: ten times the measure''s place plus the place within it';
comment on column figure.text is 'Wording of the figure, null where not held';
comment on column figure.scale is 'Answers the question offers: agreement, quality (very good ... very poor) or yes-no';
comment on column figure.dont_know_in_base is 'Rule of the question: whether "don''t know" counts in the base (as neither)';
comment on column figure.not_applicable_in_base is 'Rule of the question: whether "not applicable" counts in the base (as neither)';
