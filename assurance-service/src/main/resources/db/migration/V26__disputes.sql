-- Disputes (docs/domain/quality-domain.md, section 4, rules 2 to 7).

create table dispute (
    id uuid primary key,
    check_id uuid not null references quality_check on delete cascade,
    colleague text not null,
    lodged_by text not null,
    lodged_on date not null,
    last_day date not null,
    back_on date,
    leave_confirmed_by text,
    due_on date not null,
    statement text not null,
    state text not null check (state in ('new', 'under-review', 'under-review-pending-advice', 'awaiting-reply',
        'reply-received', 'escalated', 'withdrawn', 'finalised')),
    reviewer text,
    taken_at timestamptz,
    reply_due_on date,
    reply text,
    outcome text check (outcome in ('check-upheld', 'upheld-for-a-different-reason', 'overturned',
        'insufficient-evidence', 'activity-not-located', 'no-effect-on-proficiency', 'withdrawn')),
    without_review boolean not null default false,
    reason text,
    minutes int check (minutes >= 0),
    ended_at timestamptz,
    source text,
    source_id text,
    version bigint not null default 1,
    check ((state in ('withdrawn', 'finalised')) = (ended_at is not null)),
    check ((ended_at is not null) = (outcome is not null or without_review)),
    check (not (without_review and outcome is not null)),
    check ((state = 'withdrawn') = (outcome is not distinct from 'withdrawn'))
);
create unique index dispute_check on dispute (check_id) where state <> 'withdrawn';
create unique index dispute_source on dispute (source, source_id) where source is not null;
create index dispute_open on dispute (due_on, id) where ended_at is null;
create index dispute_colleague on dispute (colleague, due_on, id);
comment on table dispute is 'A colleague disputes what a check found; nothing follows once it ended';
comment on column dispute.id is 'Public id, UUID version 7';
comment on column dispute.check_id is 'The check; its dispute goes with it';
comment on column dispute.colleague is 'Pseudonymous number of whose decision it is';
comment on column dispute.lodged_by is 'Pseudonymous number of who lodged it: the colleague or their manager for them';
comment on column dispute.lodged_on is 'Business date of lodging';
comment on column dispute.last_day is 'Last day to lodge, leave included';
comment on column dispute.back_on is 'Day of return from leave, where only the leave makes it in time';
comment on column dispute.leave_confirmed_by is 'Pseudonymous number of the manager who confirmed the leave';
comment on column dispute.due_on is 'Business date by which it should be decided';
comment on column dispute.statement is 'Why, in the colleague''s words';
comment on column dispute.state is 'Where it stands';
comment on column dispute.reviewer is 'Pseudonymous number of who reviews it, independent of decision and check';
comment on column dispute.taken_at is 'When the reviewer took it (UTC)';
comment on column dispute.reply_due_on is 'Business date by which the first checker, once asked, should reply';
comment on column dispute.reply is 'What the first checker replied';
comment on column dispute.outcome is 'How it ended; null while open and when it was finalised without review';
comment on column dispute.without_review is 'Finalised without review because it was late';
comment on column dispute.reason is 'Why it was decided so';
comment on column dispute.minutes is 'Time the review took';
comment on column dispute.ended_at is 'When it was withdrawn or finalised (UTC)';
comment on column dispute.source is 'Source of an imported dispute, null when lodged here';
comment on column dispute.source_id is 'Identity within the source';
comment on column dispute.version is 'Version, the ETag';

create table dispute_criterion (
    dispute_id uuid not null references dispute on delete cascade,
    place smallint not null,
    criterion text not null,
    recorded text not null check (recorded in ('met', 'not-met', 'not-applicable', 'insufficient-evidence')),
    expected text not null check (expected in ('met', 'not-met', 'not-applicable', 'insufficient-evidence')),
    guidance text,
    guidance_version int,
    primary key (dispute_id, criterion)
);
comment on table dispute_criterion is 'What is disputed, criterion by criterion';
comment on column dispute_criterion.dispute_id is 'The dispute';
comment on column dispute_criterion.place is 'Order on the form, from 1';
comment on column dispute_criterion.criterion is 'Code of the criterion';
comment on column dispute_criterion.recorded is 'What the check found when it was disputed';
comment on column dispute_criterion.expected is 'What the colleague expects instead';
comment on column dispute_criterion.guidance is 'Code of the guidance in force on the day of the check, the evidence; null when none is known';
comment on column dispute_criterion.guidance_version is 'Its version on that day';

create table dispute_step (
    dispute_id uuid not null references dispute on delete cascade,
    place int not null,
    at timestamptz not null,
    who text not null,
    state text not null,
    note text,
    primary key (dispute_id, place)
);
comment on table dispute_step is 'Every step of a dispute, never changed';
comment on column dispute_step.dispute_id is 'The dispute';
comment on column dispute_step.place is 'Order, from 1';
comment on column dispute_step.at is 'When (UTC)';
comment on column dispute_step.who is 'Pseudonymous number of who took the step';
comment on column dispute_step.state is 'The state it led to';
comment on column dispute_step.note is 'What was said with it';
