-- Reports that colleagues made in another system, by which a repeat of a file is known.

alter table work_report
    add column source text,
    add column source_id text,
    add column source_hash bytea,
    add check ((source is null) = (source_id is null) and (source is null) = (source_hash is null)),
    drop constraint work_report_check1,
    add constraint work_report_case check (
        source is not null and case_id is null or (next_step = 'check') = (case_id is not null));
create unique index work_report_source on work_report (source, source_id) where source is not null;
comment on column work_report.source is 'The system it was made in; null when it was made here';
comment on column work_report.source_id is 'Its identity there';
comment on column work_report.source_hash is 'SHA-256 of the rows it came in, by which a changed repeat is known';
comment on column work_report.case_id is 'The hand-picked case it became; none when it was checked where it was made';
