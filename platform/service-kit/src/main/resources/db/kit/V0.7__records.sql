-- Retention per class of record, legal hold and disposal (docs/domain/quality-domain.md, section 5, rule 16).

create table retention (
    record_class text primary key,
    months int check (months > 0),
    reason text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    version bigint not null default 1
);
comment on table retention is 'Periods that were set; a class without a row keeps the shipped one';
comment on column retention.record_class is 'Class of record';
comment on column retention.months is 'How long records of the class are kept; null keeps them until a period is set';
comment on column retention.reason is 'Why it was set';
comment on column retention.changed_by is 'Who set it';
comment on column retention.changed_at is 'When (UTC)';
comment on column retention.version is 'Version, the ETag';

create table legal_hold (
    id uuid primary key,
    record_class text,
    key text,
    reason text not null,
    placed_by text not null,
    placed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    lifted_reason text,
    check (record_class is not null or key is not null),
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_reason is null))
);
create index legal_hold_in_force on legal_hold (key) where lifted_at is null;
create index legal_hold_ordered on legal_hold (placed_at desc, id desc);
comment on table legal_hold is 'What may not be disposed of, whatever its age';
comment on column legal_hold.id is 'Identity';
comment on column legal_hold.record_class is 'Held class; null holds the key in every class';
comment on column legal_hold.key is 'Held record: a case token or a colleague number; null holds the whole class';
comment on column legal_hold.reason is 'Why';
comment on column legal_hold.placed_by is 'Who placed it';
comment on column legal_hold.placed_at is 'When (UTC)';
comment on column legal_hold.lifted_by is 'Who lifted it';
comment on column legal_hold.lifted_at is 'When (UTC)';
comment on column legal_hold.lifted_reason is 'Why it was lifted';

create table disposal (
    id uuid primary key,
    record_class text not null,
    months int not null,
    cut_off date not null,
    state text not null check (state in ('proposed', 'rejected', 'approved', 'completed')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decided_reason text,
    finished_at timestamptz,
    check (decided_by <> proposed_by),
    check ((state = 'proposed') = (decided_by is null) and (state = 'completed') = (finished_at is not null))
);
create unique index disposal_open on disposal (record_class) where state in ('proposed', 'approved');
create index disposal_ordered on disposal (proposed_at desc, id desc);
comment on table disposal is 'Records proposed, approved by somebody else and disposed of';
comment on column disposal.id is 'Identity, the number of the certificate';
comment on column disposal.record_class is 'Class of record';
comment on column disposal.months is 'Period in force when it was proposed';
comment on column disposal.cut_off is 'Records that ended before this day were due';
comment on column disposal.state is 'proposed, rejected, approved (running) or completed';
comment on column disposal.proposed_by is 'Who proposed it';
comment on column disposal.proposed_at is 'When (UTC)';
comment on column disposal.decided_by is 'Who approved or rejected it';
comment on column disposal.decided_at is 'When (UTC)';
comment on column disposal.decided_reason is 'Why';
comment on column disposal.finished_at is 'When the last record was disposed of (UTC)';

create table disposal_item (
    disposal uuid not null references disposal,
    key text not null,
    state text not null check (state in ('due', 'disposed', 'held', 'no-longer-due')),
    at timestamptz,
    primary key (disposal, key)
);
create index disposal_item_due on disposal_item (disposal, key) where state = 'due';
comment on table disposal_item is 'One record of a disposal';
comment on column disposal_item.disposal is 'The disposal';
comment on column disposal_item.key is 'Which record: a case token, a colleague number, a month; relates to no person once disposed of';
comment on column disposal_item.state is 'due, disposed, held by a legal hold, or no longer due when its turn came';
comment on column disposal_item.at is 'When it was dealt with (UTC)';

create table audit_disposed (
    entry_id bigint primary key references audit_entry,
    disposal uuid not null references disposal
);
comment on table audit_disposed is 'Entries whose content went with a disposal; content that is gone without a row here was removed by somebody';
comment on column audit_disposed.entry_id is 'The entry, whose digest stays';
comment on column audit_disposed.disposal is 'The disposal it went with';
revoke insert, update, delete, truncate on audit_disposed from "${app_role}";

-- The application role may not delete from the trail: it asks for it with an approved disposal, which is remembered.
create function dispose_audit_content(asked_disposal uuid, subjects text[], since timestamptz, ends_before timestamptz)
returns bigint language plpgsql security definer set search_path from current as $$
declare
    gone bigint;
begin
    if not exists (select 1 from disposal where id = asked_disposal and state = 'approved') then
        raise exception 'no approved disposal %', asked_disposal;
    end if;
    with listed as (
        select e.id from audit_entry e
        where e.subject = any(subjects)
        union all
        select e.id from audit_entry e
        where subjects is null and e.at >= since and e.at < ends_before),
    removed as (
        delete from audit_content c using listed where c.entry_id = listed.id returning c.entry_id)
    insert into audit_disposed (entry_id, disposal) select entry_id, asked_disposal from removed
    on conflict (entry_id) do nothing;
    get diagnostics gone = row_count;
    return gone;
end $$;
revoke execute on function dispose_audit_content from public;
grant execute on function dispose_audit_content to "${app_role}";
