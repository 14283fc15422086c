-- What colleagues say of their own work or of what they see, without blame, and corrections at source
-- (docs/domain/quality-domain.md, section 3, rule 14; section 5, rule 12).

create table work_report (
    id uuid primary key,
    kind text not null check (kind in ('own-work', 'something-wrong')),
    what text not null,
    happened_on date,
    reference text,
    reported_by text not null,
    reported_at timestamptz not null,
    next_step text check (next_step in ('check', 'put-right', 'passed-on', 'nothing-wrong')),
    answer text,
    case_id uuid references sampled_case,
    answered_by text,
    answered_at timestamptz,
    version int not null default 1,
    check ((next_step is null) = (answered_at is null)),
    check ((next_step = 'check') = (case_id is not null))
);
create index work_report_open on work_report (reported_at, id) where next_step is null;
create index work_report_reporter on work_report (reported_by, reported_at desc);
comment on table work_report is 'What colleagues report; named to the quality lead and the reporter alone, counted in nobody''s performance';
comment on column work_report.id is 'Public id, UUID version 7';
comment on column work_report.kind is 'own-work: it went wrong in the reporter''s own work; something-wrong: they see something wrong';
comment on column work_report.what is 'What is wrong, in words, without identifiers of clients';
comment on column work_report.happened_on is 'When, as far as known';
comment on column work_report.reference is 'Reference of the determination, case or guidance it is about';
comment on column work_report.reported_by is 'Number of the reporter';
comment on column work_report.reported_at is 'When it was reported (UTC)';
comment on column work_report.next_step is 'What the quality lead made of it; null while open';
comment on column work_report.answer is 'What the reporter is told, without identifiers of clients';
comment on column work_report.case_id is 'The hand-picked case it became';
comment on column work_report.answered_by is 'Number of the quality lead';
comment on column work_report.answered_at is 'When it was answered (UTC)';
comment on column work_report.version is 'Version, the ETag';

create table error_correction (
    error_id uuid primary key,
    check_id uuid not null references quality_check on delete cascade,
    note text not null,
    minutes int check (minutes >= 0),
    corrected_by text not null,
    corrected_at timestamptz not null
);
create index error_correction_check on error_correction (check_id);
comment on table error_correction is 'Errors put right by an empowered colleague, where they arose';
comment on column error_correction.error_id is 'The error line as it stands since';
comment on column error_correction.check_id is 'Its check';
comment on column error_correction.note is 'What was put right, without identifiers of clients';
comment on column error_correction.minutes is 'Time it took';
comment on column error_correction.corrected_by is 'Number of who put it right';
comment on column error_correction.corrected_at is 'When (UTC)';
