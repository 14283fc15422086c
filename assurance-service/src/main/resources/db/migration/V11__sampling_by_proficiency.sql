-- The rate of checks follows the proficiency of who decided, for the task (docs/domain/quality-domain.md, section 3, rule 8).

create table sampling_proficiency (
    frame_id uuid not null references sampling_frame,
    colleague text not null,
    benefit text not null,
    checks int not null check (checks > 0),
    passed int not null check (passed between 0 and checks),
    band text not null,
    primary key (frame_id, colleague, benefit)
);
comment on table sampling_proficiency is 'What a frame by proficiency knew of each colleague for each task when it was built, and the band that followed; it can be audited and does not change';
comment on column sampling_proficiency.frame_id is 'The frame';
comment on column sampling_proficiency.colleague is 'Pseudonymous number of the decision maker';
comment on column sampling_proficiency.benefit is 'Code of the benefit, the task';
comment on column sampling_proficiency.checks is 'Complete checks that were looked at, the latest ones, at most as many as the plan says';
comment on column sampling_proficiency.passed is 'Of them, those without an error and without a failed critical criterion';
comment on column sampling_proficiency.band is 'Band of the plan, or not assessed: the stratum of the colleague''s decisions on the benefit';
revoke update, delete, truncate on sampling_proficiency from "${app_role}";
create index quality_check_task on quality_check (colleague, benefit, ordered_on desc) where disposition = 'complete';
