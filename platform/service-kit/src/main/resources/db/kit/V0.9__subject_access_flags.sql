-- A client asked for their data while something suspected stood: left out of the answer, and told to who decides about it.
create table subject_access_flag (
    id uuid primary key,
    left_out text not null,
    case_token uuid not null,
    asked_at timestamptz not null,
    asked_by text not null
);
create index subject_access_flag_ordered on subject_access_flag (asked_at desc, id desc);
create index subject_access_flag_left_out on subject_access_flag (left_out);
comment on table subject_access_flag is 'Answers to clients that left something suspected out';
comment on column subject_access_flag.id is 'Identity';
comment on column subject_access_flag.left_out is 'What was left out, as the audit trail calls it';
comment on column subject_access_flag.case_token is 'Token of the client''s case';
comment on column subject_access_flag.asked_at is 'When (UTC)';
comment on column subject_access_flag.asked_by is 'Who asked on the client''s behalf';
