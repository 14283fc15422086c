-- Enquiries to Decision Support and suggestions, each with its answer and the day it is due.

create sequence register_number;
comment on sequence register_number is 'Numbers of what is raised: DS-2026-000123';

create table enquiry (
    code text primary key,
    benefit text,
    check_id uuid,
    guidance text[] not null,
    question text not null,
    raised_by text not null,
    raised_on date not null,
    due_on date not null,
    queue text,
    assigned_to text,
    answer text,
    answered_by text,
    answered_on date,
    precedent text,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table enquiry is 'Questions to Decision Support; a published answer is a precedent';
comment on column enquiry.code is 'Code of the entry';
comment on column enquiry.benefit is 'Code of the benefit';
comment on column enquiry.check_id is 'The check it arose from';
comment on column enquiry.guidance is 'Codes of guidance it is about';
comment on column enquiry.question is 'Question';
comment on column enquiry.raised_by is 'Pseudonymous number of who raised it';
comment on column enquiry.raised_on is 'Business date';
comment on column enquiry.due_on is 'Day by which the answer is due';
comment on column enquiry.queue is 'Queue it is routed to';
comment on column enquiry.assigned_to is 'Pseudonymous number of who is to answer';
comment on column enquiry.answer is 'Answer';
comment on column enquiry.answered_by is 'Pseudonymous number of who answered';
comment on column enquiry.answered_on is 'Business date';
comment on column enquiry.precedent is 'Title of the precedent, null while it is not published';
comment on column enquiry.version is 'Version of the entry, its ETag';
comment on column enquiry.changed_by is 'Pseudonymous number of who made this version';
comment on column enquiry.changed_at is 'Last change (UTC)';

create index enquiry_raised_by on enquiry (raised_by);

create table suggestion (
    code text primary key,
    kind text not null check (kind in ('suggestion', 'issue')),
    recipient text not null check (recipient in ('business-owner', 'live-support')),
    text text not null,
    raised_by text not null,
    raised_on date not null,
    due_on date not null,
    outcome text check (outcome in ('done', 'planned', 'not-done')),
    answer text,
    answered_by text,
    answered_on date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null
);
comment on table suggestion is 'Suggestions and issues of those who work here';
comment on column suggestion.code is 'Code of the entry';
comment on column suggestion.kind is 'suggestion or issue';
comment on column suggestion.recipient is 'Who answers';
comment on column suggestion.text is 'What was said';
comment on column suggestion.raised_by is 'Pseudonymous number of who raised it';
comment on column suggestion.raised_on is 'Business date';
comment on column suggestion.due_on is 'Day by which the answer is due';
comment on column suggestion.outcome is 'What came of it';
comment on column suggestion.answer is 'Answer';
comment on column suggestion.answered_by is 'Pseudonymous number of who answered';
comment on column suggestion.answered_on is 'Business date';
comment on column suggestion.version is 'Version of the entry, its ETag';
comment on column suggestion.changed_by is 'Pseudonymous number of who made this version';
comment on column suggestion.changed_at is 'Last change (UTC)';

create index suggestion_raised_by on suggestion (raised_by);
