-- The words of a check: benefits, vocabularies with their codes, responsible parties. Entries are retired, never deleted.

create table benefit (
    code text primary key,
    name text not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    paid text,
    in_force_from date not null,
    in_force_to date,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    check (in_force_to >= in_force_from)
);
comment on table benefit is 'Benefits whose determinations are checked';
comment on column benefit.code is 'Short code, used in every record and event';
comment on column benefit.name is 'Name for people';
comment on column benefit.currency is 'ISO 4217; every amount of the benefit is in it';
comment on column benefit.paid is 'How often it is paid, in words';
comment on column benefit.in_force_from is 'First day on which a determination of it can be made';
comment on column benefit.in_force_to is 'Last such day, null while it is open';
comment on column benefit.version is 'Version of the entry, its ETag';
comment on column benefit.changed_at is 'Last change (UTC)';

create table vocabulary (
    code text primary key,
    title text not null,
    publisher text,
    version bigint not null default 1,
    changed_at timestamptz not null default now()
);
comment on table vocabulary is 'Whose words: the agency''s own, or another source''s that keeps its own codes';
comment on column vocabulary.code is 'Short code, for example PILLARS or SNAP-QC';
comment on column vocabulary.title is 'Title for people';
comment on column vocabulary.publisher is 'Who keeps it';
comment on column vocabulary.version is 'Version of the entry, its ETag';
comment on column vocabulary.changed_at is 'Last change (UTC)';

create table descriptor (
    id bigint generated always as identity primary key,
    vocabulary text not null references vocabulary,
    code text not null,
    element text not null,
    nature text,
    in_force_from date not null,
    retired_on date,
    origin text not null check (origin in ('shipped', 'registered', 'imported')),
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    unique (vocabulary, code),
    unique nulls not distinct (vocabulary, element, nature)
);
comment on table descriptor is 'Error descriptors: element and nature, the same across all tiers';
comment on column descriptor.id is 'Internal number, never published';
comment on column descriptor.vocabulary is 'Vocabulary it belongs to';
comment on column descriptor.code is 'Code within the vocabulary';
comment on column descriptor.element is 'What was wrong, in words';
comment on column descriptor.nature is 'How it was wrong, in words; null where the source does not hold it';
comment on column descriptor.in_force_from is 'First day of use';
comment on column descriptor.retired_on is 'Day from which no new check uses it';
comment on column descriptor.origin is 'shipped with the product, registered by people, or imported with history';
comment on column descriptor.version is 'Version of the entry, its ETag';
comment on column descriptor.changed_at is 'Last change (UTC)';

create table term (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('cause', 'detection-point')),
    vocabulary text not null references vocabulary,
    code text not null,
    name text not null,
    meaning text,
    in_force_from date not null,
    retired_on date,
    origin text not null check (origin in ('shipped', 'registered', 'imported')),
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    unique (kind, vocabulary, code),
    unique (kind, vocabulary, name)
);
comment on table term is 'Causes (why an error arose) and detection points (where it was seen)';
comment on column term.id is 'Internal number, never published';
comment on column term.kind is 'cause or detection-point';
comment on column term.vocabulary is 'Vocabulary it belongs to';
comment on column term.code is 'Code within the vocabulary and kind';
comment on column term.name is 'Name for people';
comment on column term.meaning is 'When to use it';
comment on column term.in_force_from is 'First day of use';
comment on column term.retired_on is 'Day from which no new check uses it';
comment on column term.origin is 'shipped with the product, registered by people, or imported with history';
comment on column term.version is 'Version of the entry, its ETag';
comment on column term.changed_at is 'Last change (UTC)';

create table responsible_party (
    vocabulary text not null references vocabulary,
    code text not null,
    name text not null,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    primary key (vocabulary, code)
);
comment on table responsible_party is 'Who can contribute to an error';
comment on column responsible_party.vocabulary is 'Vocabulary it belongs to';
comment on column responsible_party.code is 'Code within the vocabulary';
comment on column responsible_party.name is 'Name for people';
comment on column responsible_party.version is 'Version of the entry, its ETag';
comment on column responsible_party.changed_at is 'Last change (UTC)';

create table party_standing (
    vocabulary text not null,
    code text not null,
    in_force_from date not null,
    official boolean,
    primary key (vocabulary, code, in_force_from),
    foreign key (vocabulary, code) references responsible_party on delete cascade
);
comment on table party_standing is 'Whether a party''s errors are official errors, by date: the definition differs between bodies and years';
comment on column party_standing.vocabulary is 'Vocabulary of the party';
comment on column party_standing.code is 'Code of the party';
comment on column party_standing.in_force_from is 'First day on which this standing holds, until a later one begins';
comment on column party_standing.official is 'Whether the party is official; null when that is not known';
