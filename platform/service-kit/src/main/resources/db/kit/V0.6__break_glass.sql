create table break_glass (
    id uuid primary key,
    who text not null,
    ability text not null,
    reason text not null,
    opened_at timestamptz not null,
    ends_at timestamptz not null,
    finding text,
    reviewed_at timestamptz,
    reviewed_by text,
    check (ends_at > opened_at),
    check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (finding is null))
);
create index break_glass_ordered on break_glass (opened_at desc, id desc);
comment on table break_glass is 'Access taken in an emergency: with a reason, for a time, reviewed afterwards';
comment on column break_glass.id is 'Identity';
comment on column break_glass.who is 'Who took it';
comment on column break_glass.ability is 'What they could do meanwhile';
comment on column break_glass.reason is 'Why, in their words';
comment on column break_glass.opened_at is 'From when (UTC)';
comment on column break_glass.ends_at is 'Until when (UTC)';
comment on column break_glass.finding is 'What the review found';
comment on column break_glass.reviewed_at is 'When it was reviewed (UTC)';
comment on column break_glass.reviewed_by is 'Who reviewed it';
