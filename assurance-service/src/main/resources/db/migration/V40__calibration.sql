-- Calibration: several checkers score the same cases or written scenarios blind, then agree on the answer
-- (docs/domain/quality-domain.md, section 4, rules 8 and 9).

create table calibration_session (
    id uuid primary key,
    title text not null,
    benefit text not null,
    held_on date not null,
    form_code text,
    form_version int,
    state text not null check (state in ('planned', 'open', 'scoring-closed', 'discussed', 'concluded')),
    answer_kind text check (answer_kind in ('expert-key', 'consensus')),
    answered_by text,
    discussion text,
    provenance text not null check (provenance in ('recorded', 'imported')),
    source text,
    source_id text,
    source_hash bytea,
    created_by text not null,
    created_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    discussed_at timestamptz,
    concluded_at timestamptz,
    version int not null default 1,
    check ((form_code is null) = (form_version is null)),
    check ((provenance = 'imported') = (source is not null)),
    check ((source is null) = (source_id is null))
);
create index calibration_session_held on calibration_session (held_on, id);
create index calibration_session_benefit on calibration_session (benefit, held_on, id);
create unique index calibration_session_source on calibration_session (source, source_id) where source is not null;
comment on table calibration_session is 'One row per calibration session; what was scored in it never changes after its scoring is closed';
comment on column calibration_session.id is 'Public id, UUID version 7';
comment on column calibration_session.title is 'What it is about, without client data';
comment on column calibration_session.benefit is 'Code of the benefit';
comment on column calibration_session.held_on is 'Business date of the session';
comment on column calibration_session.form_code is 'Check form whose criteria are scored; null when criteria were listed';
comment on column calibration_session.form_version is 'Published version of that form';
comment on column calibration_session.state is 'planned, open, scoring-closed, discussed or concluded; one after the other';
comment on column calibration_session.answer_kind is 'Whether the answers are those of an expert or a consensus; null while there are none';
comment on column calibration_session.answered_by is 'Number of who set the answers';
comment on column calibration_session.discussion is 'What was discussed, without client data';
comment on column calibration_session.provenance is 'recorded here, or imported history';
comment on column calibration_session.source is 'Source of an imported session';
comment on column calibration_session.source_id is 'Identity within the source';
comment on column calibration_session.source_hash is 'SHA-256 of the rows as imported: a repeat with other content is told apart';
comment on column calibration_session.created_by is 'Who planned it';
comment on column calibration_session.created_at is 'When it was planned (UTC)';
comment on column calibration_session.opened_at is 'When scoring began (UTC)';
comment on column calibration_session.closed_at is 'When scoring was closed and scores became visible (UTC)';
comment on column calibration_session.discussed_at is 'When discussion and answers were kept (UTC)';
comment on column calibration_session.concluded_at is 'When it was concluded and published (UTC)';
comment on column calibration_session.version is 'Version, the ETag';

create table calibration_case (
    session_id uuid not null references calibration_session,
    place smallint not null,
    check_id uuid references quality_check,
    determination_reference text,
    scenario text,
    primary key (session_id, place),
    check (check_id is null or determination_reference is not null),
    check ((determination_reference is null) <> (scenario is null))
);
comment on table calibration_case is 'What is scored in a session: a decision, a decision by way of its check, or a written scenario';
comment on column calibration_case.session_id is 'The session';
comment on column calibration_case.place is 'Order in the session, from 1';
comment on column calibration_case.check_id is 'The earlier check, hidden from scorers until scoring is closed';
comment on column calibration_case.determination_reference is 'The decision; null for a scenario';
comment on column calibration_case.scenario is 'The written scenario, without client data; null for a decision';

create table calibration_criterion (
    session_id uuid not null references calibration_session,
    place smallint not null,
    code text not null,
    question text not null,
    scale text[] not null check (cardinality(scale) between 2 and 10),
    ordered boolean not null,
    primary key (session_id, code)
);
comment on table calibration_criterion is 'A criterion as it is scored in a session';
comment on column calibration_criterion.session_id is 'The session';
comment on column calibration_criterion.place is 'Order in the session, from 1';
comment on column calibration_criterion.code is 'Code of the criterion, stable over sessions and versions of the form';
comment on column calibration_criterion.question is 'Check question as the scorers read it';
comment on column calibration_criterion.scale is 'The answers one can give, in their order';
comment on column calibration_criterion.ordered is 'Whether neighbours in the scale are nearer to each other, so that weighted measures make sense';

create table calibration_participant (
    session_id uuid not null references calibration_session,
    place smallint not null,
    colleague text not null,
    submitted_at timestamptz,
    version int not null default 1,
    primary key (session_id, colleague)
);
create index calibration_participant_colleague on calibration_participant (colleague);
comment on table calibration_participant is 'Who scores in a session';
comment on column calibration_participant.session_id is 'The session';
comment on column calibration_participant.place is 'Order in the session, from 1';
comment on column calibration_participant.colleague is 'Pseudonymous number';
comment on column calibration_participant.submitted_at is 'When the scores were submitted, for good (UTC); null while they are filled in';
comment on column calibration_participant.version is 'Version of the score sheet, its ETag';

create table calibration_score (
    session_id uuid not null,
    colleague text not null,
    case_place smallint not null,
    criterion text not null,
    answer text not null,
    primary key (session_id, colleague, case_place, criterion),
    foreign key (session_id, colleague) references calibration_participant
);
comment on table calibration_score is 'One answer of one scorer; read by nobody else before scoring is closed';
comment on column calibration_score.session_id is 'The session';
comment on column calibration_score.colleague is 'Who answered';
comment on column calibration_score.case_place is 'Case';
comment on column calibration_score.criterion is 'Criterion';
comment on column calibration_score.answer is 'One of the scale of the criterion';

create table calibration_answer (
    session_id uuid not null references calibration_session,
    case_place smallint not null,
    criterion text not null,
    answer text not null,
    discussion text,
    primary key (session_id, case_place, criterion)
);
comment on table calibration_answer is 'The answer of the expert or of the consensus; read by nobody before scoring is closed';
comment on column calibration_answer.session_id is 'The session';
comment on column calibration_answer.case_place is 'Case';
comment on column calibration_answer.criterion is 'Criterion';
comment on column calibration_answer.answer is 'One of the scale of the criterion';
comment on column calibration_answer.discussion is 'Why, as it was discussed, without client data';

create table calibration_agreement (
    session_id uuid not null references calibration_session,
    criterion text not null,
    held_on date not null,
    raters int not null,
    compared int not null,
    agreement double precision,
    cohen double precision,
    fleiss double precision,
    krippendorff double precision,
    ac1 double precision,
    pabak double precision,
    primary key (session_id, criterion)
);
create index calibration_agreement_criterion on calibration_agreement (criterion, held_on, session_id);
comment on table calibration_agreement is 'Agreement per criterion as computed when scoring was closed, for the history of a criterion';
comment on column calibration_agreement.session_id is 'The session';
comment on column calibration_agreement.criterion is 'Criterion';
comment on column calibration_agreement.held_on is 'Business date of the session';
comment on column calibration_agreement.raters is 'Scorers who submitted';
comment on column calibration_agreement.compared is 'Cases with at least two ratings';
comment on column calibration_agreement.agreement is 'Share of pairs of scorers that say the same; null where undefined, as all that follow';
comment on column calibration_agreement.cohen is 'Cohen''s kappa, of two scorers';
comment on column calibration_agreement.fleiss is 'Fleiss'' kappa';
comment on column calibration_agreement.krippendorff is 'Krippendorff''s alpha, nominal, or ordinal where the scale has an order';
comment on column calibration_agreement.ac1 is 'Gwet''s AC1';
comment on column calibration_agreement.pabak is 'Kappa adjusted for prevalence and bias';

create table calibration_action (
    id uuid primary key,
    session_id uuid not null references calibration_session,
    kind text not null check (kind in ('guidance-clarified', 'criterion-reworded', 'training', 'none')),
    criterion text,
    what text not null,
    owner text,
    due_on date,
    closed_on date,
    closed_by text,
    evidence text,
    created_by text not null,
    created_at timestamptz not null,
    version int not null default 1,
    check ((kind = 'none') = (owner is null) and (owner is null) = (due_on is null)),
    check ((closed_on is null) = (closed_by is null) and (closed_on is null) = (evidence is null))
);
create index calibration_action_session on calibration_action (session_id);
create index calibration_action_open on calibration_action (due_on, id) where closed_on is null and owner is not null;
comment on table calibration_action is 'What follows from a session';
comment on column calibration_action.id is 'Public id, UUID version 7';
comment on column calibration_action.session_id is 'The session';
comment on column calibration_action.kind is 'guidance-clarified, criterion-reworded, training, or none';
comment on column calibration_action.criterion is 'Criterion it is about; null for the whole session';
comment on column calibration_action.what is 'What will be done, or why nothing needs to be; without client data';
comment on column calibration_action.owner is 'Number of who does it; null for none';
comment on column calibration_action.due_on is 'Business date by which it is done; null for none';
comment on column calibration_action.closed_on is 'Business date on which it was closed';
comment on column calibration_action.closed_by is 'Who closed it';
comment on column calibration_action.evidence is 'What shows that it was done';
comment on column calibration_action.created_by is 'Who set it';
comment on column calibration_action.created_at is 'When it was set (UTC)';
comment on column calibration_action.version is 'Version, the ETag';
