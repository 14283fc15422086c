-- A client asked for their data while a suspicion stood: left out of the answer, and told to who decides about it.
create table suspicion_flag (
    id uuid primary key,
    suspicion uuid not null references suspicion (id),
    asked_at timestamptz not null,
    asked_by text not null
);
create index suspicion_flag_ordered on suspicion_flag (asked_at desc, id desc);
comment on table suspicion_flag is 'Requests for subject access that left a suspicion out';
comment on column suspicion_flag.id is 'Identity';
comment on column suspicion_flag.suspicion is 'What was left out';
comment on column suspicion_flag.asked_at is 'When (UTC)';
comment on column suspicion_flag.asked_by is 'Who asked on the client''s behalf';
