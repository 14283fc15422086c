-- One inbox per person of what this service tells its colleagues, and how they want to be told.

create table inbox_setting (
    recipient text primary key,
    mail text not null check (mail in ('none', 'at-once', 'daily-digest')),
    address text,
    muted text[] not null,
    changed_at timestamptz not null,
    version bigint not null default 1,
    check (mail = 'none' or address is not null)
);
comment on table inbox_setting is 'How a colleague wants to be told; without a row: in the inbox only, nothing muted';
comment on column inbox_setting.recipient is 'The colleague''s number';
comment on column inbox_setting.mail is 'none, at-once or daily-digest';
comment on column inbox_setting.address is 'E-mail address, kept here and nowhere else';
comment on column inbox_setting.muted is 'Kinds of message that arrive as read and are never mailed';
comment on column inbox_setting.changed_at is 'When it was last changed (UTC)';
comment on column inbox_setting.version is 'Version, the ETag';

create table inbox_message (
    id uuid primary key,
    recipient text not null,
    kind text not null,
    text text not null,
    href text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    mail_due_at timestamptz,
    mail_failures int not null default 0,
    mailed_at timestamptz
);
create index inbox_message_ordered on inbox_message (recipient, (read_at is null), created_at, id);
create index inbox_message_to_mail on inbox_message (mail_due_at) where mail_due_at is not null;
create index inbox_message_by_age on inbox_message (created_at);
comment on table inbox_message is 'What a colleague is told: a sentence and where to look, nothing about clients';
comment on column inbox_message.id is 'Identity';
comment on column inbox_message.recipient is 'Number of the colleague who is told';
comment on column inbox_message.kind is 'Kind of message, which can be muted';
comment on column inbox_message.text is 'One plain sentence made by code';
comment on column inbox_message.href is 'Path of the page below the service''s root';
comment on column inbox_message.created_at is 'When it was told (UTC)';
comment on column inbox_message.read_at is 'When it was read; at once where its kind is muted (UTC)';
comment on column inbox_message.mail_due_at is 'When it goes out by e-mail next (UTC); null where none is wanted, or it went';
comment on column inbox_message.mail_failures is 'Attempts that the mail server did not take';
comment on column inbox_message.mailed_at is 'When the mail server took it (UTC)';
