-- The wording of a code may change: the code stays, each wording has its number and the day from which it is in force.
-- The first wording stands in the register itself.

create table descriptor_wording (
    word_id bigint not null references descriptor,
    number int not null check (number > 1),
    words text not null,
    more text,
    in_force_from date not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (word_id, number),
    unique (word_id, in_force_from)
);
comment on table descriptor_wording is 'Later wordings of descriptors; the first stands in the register';
comment on column descriptor_wording.word_id is 'The descriptor';
comment on column descriptor_wording.number is 'Number of the wording, from 2';
comment on column descriptor_wording.words is 'Element: what was wrong';
comment on column descriptor_wording.more is 'Nature: how it was wrong; null where it is not held';
comment on column descriptor_wording.in_force_from is 'First day of checks that are shown in this wording, until the next begins';
comment on column descriptor_wording.changed_by is 'Pseudonymous number of who worded it';
comment on column descriptor_wording.changed_at is 'When (UTC)';

create table term_wording (
    word_id bigint not null references term,
    number int not null check (number > 1),
    words text not null,
    more text,
    in_force_from date not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (word_id, number),
    unique (word_id, in_force_from)
);
comment on table term_wording is 'Later wordings of causes and detection points; the first stands in the register';
comment on column term_wording.word_id is 'The cause or detection point';
comment on column term_wording.number is 'Number of the wording, from 2';
comment on column term_wording.words is 'Name for people';
comment on column term_wording.more is 'When to use it';
comment on column term_wording.in_force_from is 'First day of checks that are shown in this wording, until the next begins';
comment on column term_wording.changed_by is 'Pseudonymous number of who worded it';
comment on column term_wording.changed_at is 'When (UTC)';

alter table descriptor add column later_words text not null default '';
comment on column descriptor.later_words is 'Words of all later wordings, for the search';
comment on column descriptor.element is 'What was wrong, in the words of the first wording';
comment on column descriptor.nature is 'How it was wrong, in the words of the first wording; null where the source does not hold it';
alter table term add column later_words text not null default '';
comment on column term.later_words is 'Words of all later wordings, for the search';
comment on column term.name is 'Name for people, as first worded';
comment on column term.meaning is 'When to use it, as first worded';

-- Plain SQL functions, so that the planner sees through them: a join by id stays a join by id.
create function descriptor_on(day date)
returns table (id bigint, vocabulary text, code text, element text, nature text, wording int, in_force_from date, retired_on date, origin text)
language sql stable as $$
    select d.id, d.vocabulary, d.code, coalesce(w.words, d.element), case when w.number is null then d.nature else w.more end,
      coalesce(w.number, 1), d.in_force_from, d.retired_on, d.origin
    from descriptor d left join lateral (
      select * from descriptor_wording w where w.word_id = d.id and w.in_force_from <= day order by w.number desc limit 1) w on true
$$;
comment on function descriptor_on is 'Descriptors in the wording of a day; in the first where the day is not known';

create function term_on(day date)
returns table (id bigint, kind text, vocabulary text, code text, name text, meaning text, wording int, in_force_from date, retired_on date, origin text)
language sql stable as $$
    select t.id, t.kind, t.vocabulary, t.code, coalesce(w.words, t.name), case when w.number is null then t.meaning else w.more end,
      coalesce(w.number, 1), t.in_force_from, t.retired_on, t.origin
    from term t left join lateral (
      select * from term_wording w where w.word_id = t.id and w.in_force_from <= day order by w.number desc limit 1) w on true
$$;
comment on function term_on is 'Causes and detection points in the wording of a day; in the first where the day is not known';
