-- Survey responses: closed answers only, no free text, nothing that leads to a case.

create table survey_response (
    id uuid primary key,
    source text not null,
    source_id text not null,
    dataset text not null,
    survey text not null,
    wave text,
    financial_year text not null,
    population text not null,
    responded_on date,
    fingerprint uuid not null,
    recorded_at timestamptz not null,
    unique (source, source_id)
);
comment on table survey_response is 'One respondent''s return';
comment on column survey_response.id is 'Random id, never joinable to a case';
comment on column survey_response.source is 'Who delivered it: the survey tool or file';
comment on column survey_response.source_id is 'Its identity there: a second delivery is recognised by it';
comment on column survey_response.dataset is 'Whose data it is: agency, synthetic ...';
comment on column survey_response.survey is 'Code of the survey';
comment on column survey_response.wave is 'Wave of the survey, null when it has none';
comment on column survey_response.financial_year is 'Financial year it is pooled into, for example 2025-26';
comment on column survey_response.population is 'clients, staff or partners';
comment on column survey_response.responded_on is 'Business date (Europe/London), null when not known';
comment on column survey_response.fingerprint is 'Hash of what was delivered, to tell a repeat from a contradiction';
comment on column survey_response.recorded_at is 'When it was recorded (UTC)';

create table survey_answer (
    response_id uuid not null references survey_response,
    figure text not null,
    dataset text not null,
    financial_year text not null,
    answer text not null,
    counts text not null check (counts in ('positive', 'neutral', 'negative', 'outside-base')),
    primary key (response_id, figure)
);
create index survey_answer_counts on survey_answer (figure, dataset, financial_year, counts);
comment on table survey_answer is 'The answers to the questions that the respondent was asked';
comment on column survey_answer.response_id is 'The return';
comment on column survey_answer.figure is 'Code of the figure the question fills';
comment on column survey_answer.dataset is 'The return''s dataset, repeated so that counting needs no join';
comment on column survey_answer.financial_year is 'The return''s financial year, repeated likewise';
comment on column survey_answer.answer is 'The answer given';
comment on column survey_answer.counts is 'How the question''s rule counted it when it was recorded';
