-- Statistics that fill a figure from outside the surveys taken here.

create table statistic (
    id uuid primary key,
    dataset text not null,
    figure text not null,
    financial_year text not null,
    value numeric(20, 6),
    digits int,
    unit text not null check (unit in ('percent', 'count', 'days', 'number')),
    numerator bigint,
    base bigint,
    source text not null,
    match text not null check (match in ('exact', 'near')),
    mark text check (mark in ('c', 'x', 'z')),
    note text,
    present boolean not null,
    recorded_at timestamptz not null,
    check ((value is null) = (mark is not null)),
    check ((numerator is null) = (base is null))
);
create unique index statistic_present on statistic (figure, financial_year, dataset, source) where present;
create index statistic_order on statistic (recorded_at, id);
comment on table statistic is 'Statistics as they were published; a later one of the same source replaces the earlier, which stays';
comment on column statistic.id is 'The record';
comment on column statistic.dataset is 'Whose data it is';
comment on column statistic.figure is 'Code of the figure';
comment on column statistic.financial_year is 'The year it describes, for example 2024-25';
comment on column statistic.value is 'The value as published, null when a mark stands in its place';
comment on column statistic.digits is 'Decimal places as published';
comment on column statistic.unit is 'percent, count, days or number';
comment on column statistic.numerator is 'Cases behind the value, null when not published';
comment on column statistic.base is 'Cases it is a share of, null when not published';
comment on column statistic.source is 'Where it was published, in words';
comment on column statistic.match is 'exact, or near when the source asked a similar, not the same, question';
comment on column statistic.mark is 'c suppressed, x not available, z not applicable; null when there is a value';
comment on column statistic.note is 'What a reader should know about it';
comment on column statistic.present is 'Whether no later one has replaced it';
comment on column statistic.recorded_at is 'When it was recorded (UTC)';
