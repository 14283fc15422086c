-- A session in which fewer than two submitted can come to no agreement; it is cancelled with a reason and stays readable.
-- Sessions of the past are imported concluded (docs/domain/quality-domain.md, section 4, rules 8 and 9).

alter table calibration_session
    drop constraint calibration_session_state_check,
    add constraint calibration_session_state_check
        check (state in ('planned', 'open', 'scoring-closed', 'discussed', 'concluded', 'cancelled')),
    add column cancelled_at timestamptz,
    add column cancelled_by text,
    add column cancel_reason text,
    add constraint calibration_session_cancelled check ((state = 'cancelled') = (cancelled_at is not null)
        and (cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancel_reason is null));
comment on column calibration_session.state is 'planned, open, scoring-closed, discussed or concluded; one after the other; or cancelled from planned or open';
comment on column calibration_session.cancelled_at is 'When it was cancelled (UTC)';
comment on column calibration_session.cancelled_by is 'Number of who cancelled it';
comment on column calibration_session.cancel_reason is 'Why, in words, without identifiers of clients';
