-- The register of colleagues: the one place where a name stands beside a number. Everything dated holds from its day on.

create table unit (
    kind text not null check (kind in ('team', 'business-area', 'site')),
    code text not null,
    name text not null,
    version bigint not null default 1,
    changed_at timestamptz not null default now(),
    primary key (kind, code)
);
comment on table unit is 'Teams, business areas and sites';
comment on column unit.kind is 'team, business-area or site';
comment on column unit.code is 'Code; a team''s is the pseudonymous number in checks and events';
comment on column unit.name is 'Name for people';
comment on column unit.version is 'Version of the entry, its ETag';
comment on column unit.changed_at is 'Last change (UTC)';

create table colleague (
    number text primary key,
    name text not null,
    sign_in text unique,
    left_on date,
    version bigint not null default 1,
    changed_at timestamptz not null default now()
);
comment on table colleague is 'Colleagues; the name stands here and nowhere else';
comment on column colleague.number is 'Pseudonymous number, the only name in checks, events and logs';
comment on column colleague.name is 'Name for people';
comment on column colleague.sign_in is 'Who it is at the sign-in provider, where the token does not hold the number itself';
comment on column colleague.left_on is 'Day from which the colleague works here no more, null while here';
comment on column colleague.version is 'Version of the entry, its ETag';
comment on column colleague.changed_at is 'Last change (UTC)';

create table posting (
    colleague text not null references colleague,
    in_force_from date not null,
    team text not null,
    line_manager text references colleague,
    business_area text,
    site text,
    primary key (colleague, in_force_from),
    check (line_manager <> colleague)
);
create index posting_line on posting (line_manager);
create index posting_team on posting (team);
comment on table posting is 'Where a colleague works and who leads the line, from a day until the next posting';
comment on column posting.colleague is 'The colleague';
comment on column posting.in_force_from is 'First day';
comment on column posting.team is 'Code of the team';
comment on column posting.line_manager is 'Number of who leads the line; null at the top of it';
comment on column posting.business_area is 'Code of the business area';
comment on column posting.site is 'Code of the site';

create view posting_span as
select p.*, lead(p.in_force_from, 1, 'infinity') over (partition by p.colleague order by p.in_force_from) as ends_before
from posting p;
comment on view posting_span is 'Postings with the day before which each ends';

create table skill (
    colleague text not null references colleague,
    skill text not null,
    in_force_from date not null,
    ends_before date,
    primary key (colleague, skill, in_force_from),
    check (ends_before > in_force_from)
);
comment on table skill is 'What a colleague is trained to work on';
comment on column skill.colleague is 'The colleague';
comment on column skill.skill is 'The task, for example a benefit''s code';
comment on column skill.in_force_from is 'First day';
comment on column skill.ends_before is 'Day from which it holds no more, null while it does';

create table leave (
    colleague text not null references colleague,
    first_day date not null,
    last_day date not null,
    primary key (colleague, first_day),
    check (last_day >= first_day)
);
comment on table leave is 'Days away, without the reason; clocks of disputes ask for the day of return';
comment on column leave.colleague is 'The colleague';
comment on column leave.first_day is 'First day away';
comment on column leave.last_day is 'Last day away';

alter table quality_check add column checker text;
comment on column quality_check.checker is 'Pseudonymous number of who checked; null in history that does not hold it';
