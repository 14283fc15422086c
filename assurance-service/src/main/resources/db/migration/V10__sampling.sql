-- Sampling: the plan, the frame it selects from, the draw (docs/domain/quality-domain.md, section 3, rules 6 and 7).

create table sampling_plan (
    code text not null,
    version int not null,
    state text not null check (state in ('draft', 'in-force', 'retired')),
    tier smallint not null check (tier between 1 and 3),
    definition jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (code, version)
);
comment on table sampling_plan is 'Which decisions are selected for checks after payment, and how; every version and every change of state is a row, and stays';
comment on column sampling_plan.code is 'Code of the plan';
comment on column sampling_plan.version is 'Version, the ETag; frames pin one that is in force';
comment on column sampling_plan.state is 'draft, in-force or retired; the newest in-force version holds until the plan is retired';
comment on column sampling_plan.tier is 'Line of defence of the checks, 1 to 3, the same in all versions; plans of tier 3 are unknown to operations';
comment on column sampling_plan.definition is 'Question, population, method, strata and size, as in the API (SamplingPlanToKeep)';
comment on column sampling_plan.changed_by is 'Who made this version';
comment on column sampling_plan.changed_at is 'When (UTC)';
revoke update, delete, truncate on sampling_plan from "${app_role}";

create table sampling_frame (
    id uuid primary key,
    number int generated always as identity unique,
    plan text not null,
    plan_version int not null,
    tier smallint not null check (tier between 1 and 3),
    decided_from date not null,
    decided_to date not null,
    currency text,
    state text not null check (state in ('open', 'closed', 'drawn')),
    given jsonb,
    hash text,
    built_by text not null,
    built_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    version int not null default 1,
    foreign key (plan, plan_version) references sampling_plan,
    check (decided_to >= decided_from),
    check ((state = 'open') = (hash is null) and (hash is null) = (closed_at is null))
);
create index sampling_frame_plan on sampling_frame (plan, built_at);
comment on table sampling_frame is 'The population of one draw, copied when it was built; once it agrees with the control totals it is closed and changes no more';
comment on column sampling_frame.id is 'Public id, UUID version 7';
comment on column sampling_frame.number is 'Short name of the frame in sampling_unit';
comment on column sampling_frame.plan is 'Code of the plan';
comment on column sampling_frame.plan_version is 'Version of the plan that it was built by';
comment on column sampling_frame.tier is 'Line of defence, from the plan';
comment on column sampling_frame.decided_from is 'First day of decision';
comment on column sampling_frame.decided_to is 'Last day of decision';
comment on column sampling_frame.currency is 'ISO 4217 of all its amounts; null when no decision in it has one';
comment on column sampling_frame.state is 'open to exclusions, closed, or drawn from';
comment on column sampling_frame.given is 'Control totals as somebody gave them, per benefit: cases and money';
comment on column sampling_frame.hash is 'SHA-256 of the references and strata in the order of references, when closed';
comment on column sampling_frame.built_by is 'Who built it';
comment on column sampling_frame.built_at is 'When (UTC)';
comment on column sampling_frame.closed_by is 'Who gave the control totals that agree';
comment on column sampling_frame.closed_at is 'When (UTC)';
comment on column sampling_frame.version is 'Version, the ETag';

create table sampling_exclusion (
    frame_id uuid not null references sampling_frame,
    place smallint not null,
    kind text not null check (kind in ('checked-before', 'in-open-case', 'listed')),
    reason text,
    cases bigint not null,
    money numeric(18, 2) not null,
    excluded_by text not null,
    excluded_at timestamptz not null,
    primary key (frame_id, place)
);
comment on table sampling_exclusion is 'What was left out of a frame and why; the units stay in sampling_unit, marked';
comment on column sampling_exclusion.frame_id is 'The frame';
comment on column sampling_exclusion.place is 'Number of the exclusion within the frame, from 1';
comment on column sampling_exclusion.kind is 'By a rule of the plan (checked-before, in-open-case), or listed by somebody';
comment on column sampling_exclusion.reason is 'Why, in words, for a list';
comment on column sampling_exclusion.cases is 'How many decisions';
comment on column sampling_exclusion.money is 'Their amounts together';
comment on column sampling_exclusion.excluded_by is 'Who';
comment on column sampling_exclusion.excluded_at is 'When (UTC)';
revoke update, delete, truncate on sampling_exclusion from "${app_role}";

create table sampling_stratum (
    frame_id uuid not null references sampling_frame,
    place int not null,
    name text not null,
    primary key (frame_id, place),
    unique (frame_id, name)
);
comment on table sampling_stratum is 'The division of a frame';
comment on column sampling_stratum.frame_id is 'The frame';
comment on column sampling_stratum.place is 'Number of the stratum within the frame, from 1, in the order of names';
comment on column sampling_stratum.name is 'Name, made of what it is divided by';

create table sampling_total (
    frame_id uuid not null references sampling_frame,
    stratum int not null,
    benefit text not null,
    cases bigint not null,
    money numeric(18, 2) not null,
    left_out_cases bigint not null,
    left_out_money numeric(18, 2) not null,
    primary key (frame_id, stratum, benefit)
);
comment on table sampling_total is 'Control totals of a frame by stratum and benefit; what somebody listed as excluded is in none of them';
comment on column sampling_total.frame_id is 'The frame';
comment on column sampling_total.stratum is 'Place of the stratum';
comment on column sampling_total.benefit is 'Code of the benefit';
comment on column sampling_total.cases is 'Decisions that can be drawn';
comment on column sampling_total.money is 'Their amounts of one payment, together, in the currency of the frame';
comment on column sampling_total.left_out_cases is 'Decisions of the population that a rule of the plan leaves out of this draw';
comment on column sampling_total.left_out_money is 'Their amounts together';

create table sampling_unit (
    frame int not null,
    reference text collate "C" not null,
    stratum int not null,
    benefit text not null,
    amount numeric(12, 2),
    exclusion smallint,
    score double precision,
    primary key (frame, reference)
);
comment on table sampling_unit is 'The decisions of each frame; a decision that is disposed of leaves its frames, whose totals and hash stay';
comment on column sampling_unit.frame is 'Number of the frame';
comment on column sampling_unit.reference is 'Reference of the determination';
comment on column sampling_unit.stratum is 'Place of its stratum';
comment on column sampling_unit.benefit is 'Code of its benefit';
comment on column sampling_unit.amount is 'Amount of one payment; null where nothing is paid';
comment on column sampling_unit.exclusion is 'Place of the exclusion that leaves it out; null when it can be drawn';
comment on column sampling_unit.score is 'Risk, of a frame that is ranked by it';
revoke delete, truncate on sampling_frame, sampling_stratum, sampling_unit from "${app_role}";

create table sampling_draw (
    id uuid primary key,
    frame_id uuid not null unique references sampling_frame,
    plan text not null,
    plan_version int not null,
    tier smallint not null check (tier between 1 and 3),
    seed bytea not null,
    cases bigint not null,
    hash text not null,
    due_on date not null,
    drawn_by text not null,
    drawn_at timestamptz not null,
    foreign key (plan, plan_version) references sampling_plan
);
create index sampling_draw_plan on sampling_draw (plan, drawn_at);
comment on table sampling_draw is 'A draw that was made; it is not made again and none of its cases is replaced';
comment on column sampling_draw.id is 'Public id, UUID version 7; sampled_case.draw_id';
comment on column sampling_draw.frame_id is 'The frame it was drawn from, once';
comment on column sampling_draw.plan is 'Code of the plan';
comment on column sampling_draw.plan_version is 'Version of the plan';
comment on column sampling_draw.tier is 'Line of defence, from the plan';
comment on column sampling_draw.seed is 'Key of the random order: the same plan version, frame and seed give the same cases';
comment on column sampling_draw.cases is 'How many were drawn';
comment on column sampling_draw.hash is 'SHA-256 of the references drawn, in their order';
comment on column sampling_draw.due_on is 'Business date by which the checks are due';
comment on column sampling_draw.drawn_by is 'Who drew';
comment on column sampling_draw.drawn_at is 'When (UTC)';
revoke update, delete, truncate on sampling_draw from "${app_role}";

create table sampling_draw_stratum (
    draw_id uuid not null references sampling_draw,
    stratum int not null,
    name text not null,
    population bigint not null,
    sample bigint not null check (sample between 0 and population),
    inclusion_probability double precision check (inclusion_probability > 0 and inclusion_probability <= 1),
    primary key (draw_id, stratum)
);
comment on table sampling_draw_stratum is 'What each stratum of a draw held and gave';
comment on column sampling_draw_stratum.draw_id is 'The draw';
comment on column sampling_draw_stratum.stratum is 'Place of the stratum in the frame';
comment on column sampling_draw_stratum.name is 'Its name';
comment on column sampling_draw_stratum.population is 'Decisions in it';
comment on column sampling_draw_stratum.sample is 'Drawn';
comment on column sampling_draw_stratum.inclusion_probability is 'Chance of each of its decisions; null where nothing was drawn';
revoke update, delete, truncate on sampling_draw_stratum from "${app_role}";

-- No substitution: the application can end a case and cannot remove one. A decision that is disposed of takes its reference
-- with it; the row stays with stratum, probability and disposition, so that completion and weights stay what they were.
alter table sampled_case alter column determination_reference drop not null;
alter table sampled_case drop constraint sampled_case_determination_reference_fkey;
alter table sampled_case add foreign key (determination_reference) references determination on delete set null;
comment on column sampled_case.determination_reference is 'The decision to check; null once that was disposed of';
create index sampled_case_of_draw on sampled_case (draw_id, stratum, disposition) where draw_id is not null;
revoke delete, truncate on sampled_case from "${app_role}";

create function forget_sampling_units() returns trigger language plpgsql security definer set search_path from current as $$
begin
    delete from sampling_unit u using gone, sampling_frame f where u.frame = f.number and u.reference = gone.reference;
    return null;
end $$;
create trigger determination_gone after delete on determination
    referencing old table as gone for each statement execute function forget_sampling_units();
