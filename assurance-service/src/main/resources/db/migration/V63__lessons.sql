-- Lessons and good practice: proposed, validated, shared with business areas, taken up
-- (docs/domain/quality-domain.md, section 2, Learning).

create table lesson (
    code text primary key,
    kind text not null check (kind in ('lesson', 'good-practice')),
    title text not null,
    what_happened text not null,
    what_to_do text not null,
    letter text not null,
    benefit text,
    descriptors text[] not null,
    source text,
    proposed_by text not null,
    proposed_on date not null,
    state text not null check (state in ('proposed', 'validated', 'declined', 'shared', 'withdrawn')),
    decided_by text,
    decided_on date,
    reason text,
    areas jsonb not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (state <> 'shared' or areas <> '[]'::jsonb),
    check (state not in ('declined', 'withdrawn') or reason is not null)
);
comment on table lesson is 'Lessons learned and good practice';
comment on column lesson.code is 'Code of the entry';
comment on column lesson.kind is 'lesson or good-practice';
comment on column lesson.title is 'What to remember, in one line';
comment on column lesson.what_happened is 'What happened, without references';
comment on column lesson.what_to_do is 'What others should do, without references';
comment on column lesson.letter is 'Letter of PILLARS';
comment on column lesson.benefit is 'Code of the benefit, null for all';
comment on column lesson.descriptors is 'Codes of the descriptors it addresses';
comment on column lesson.source is 'Reference of the check, dispute, audit finding or suggestion it came from; never exported';
comment on column lesson.proposed_by is 'Pseudonymous number of who proposed it';
comment on column lesson.proposed_on is 'Business date';
comment on column lesson.state is 'proposed, validated, declined, shared or withdrawn';
comment on column lesson.decided_by is 'Pseudonymous number of who validated or declined it, another than who proposed it';
comment on column lesson.decided_on is 'Business date';
comment on column lesson.reason is 'Why it was declined or withdrawn';
comment on column lesson.areas is 'Business areas told: area, sharedOn, answer (adopted, not-adopted), answeredOn, note, changed';
comment on column lesson.version is 'Version of the entry, its ETag';
comment on column lesson.changed_by is 'Pseudonymous number of who made this version';
comment on column lesson.changed_at is 'Last change (UTC)';

create index lesson_proposed_by on lesson (proposed_by);
