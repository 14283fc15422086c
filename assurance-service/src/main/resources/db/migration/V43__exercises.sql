-- Exercises that measure the monetary value of fraud and error independently of operations
-- (docs/domain/quality-domain.md, section 3, rules 6 and 7).

create table exercise (
    id uuid primary key,
    code text not null unique,
    name text not null,
    period_from date not null,
    period_to date not null check (period_to >= period_from),
    evidence_policy text not null check (evidence_policy in ('deem', 'exclude', 'impute')),
    created_by text not null,
    created_at timestamptz not null,
    closed_on date,
    version int not null default 1
);
comment on table exercise is 'One row per exercise of the third line; its sample is that of its draws and unknown to operations';
comment on column exercise.id is 'Public id, UUID version 7';
comment on column exercise.code is 'Code, for people';
comment on column exercise.name is 'Name';
comment on column exercise.period_from is 'First day of what is measured';
comment on column exercise.period_to is 'Last day of what is measured';
comment on column exercise.evidence_policy is 'What an estimate does with cases whose evidence was not found: deem them wrong, exclude them, or impute them';
comment on column exercise.created_by is 'Who began it';
comment on column exercise.created_at is 'When it was begun (UTC)';
comment on column exercise.closed_on is 'Business date on which it was closed, every case having ended; null while open';
comment on column exercise.version is 'Version, the ETag';

create table exercise_draw (
    draw_id uuid primary key,
    exercise_id uuid not null references exercise
);
create index exercise_draw_exercise on exercise_draw (exercise_id);
comment on table exercise_draw is 'The draws that are the sample of an exercise; a draw belongs to one exercise';
comment on column exercise_draw.draw_id is 'The draw of a sampling plan of tier 3';
comment on column exercise_draw.exercise_id is 'The exercise';
