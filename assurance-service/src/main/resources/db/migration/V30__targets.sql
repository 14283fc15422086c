-- Targets of benefits and teams, key work objectives of colleagues, and every version of the registers' entries.

create table register_version (
    register text not null,
    code text not null,
    version bigint not null,
    entry jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (register, code, version)
);
comment on table register_version is 'What an entry of a register said in each of its versions';
comment on column register_version.register is 'Table of the register';
comment on column register_version.code is 'Code of the entry';
comment on column register_version.version is 'Version, from 1';
comment on column register_version.entry is 'The entry as it was sent';
comment on column register_version.changed_by is 'Pseudonymous number of who made the version, or the import';
comment on column register_version.changed_at is 'When (UTC)';

create table quality_target (
    code text primary key,
    of text not null check (of in ('benefit', 'team')),
    subject text not null,
    measure text not null check (measure in ('case-accuracy', 'overpayment', 'underpayment')),
    level numeric(5, 4) not null check (level > 0 and level <= 1),
    in_force_from date not null,
    in_force_to date,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (in_force_to >= in_force_from)
);
create index quality_target_subject on quality_target (subject, measure);
comment on table quality_target is 'The least share that a benefit or a team is to reach, by date';
comment on column quality_target.code is 'Code of the target';
comment on column quality_target.of is 'Whose it is: benefit or team';
comment on column quality_target.subject is 'Code of the benefit or the team';
comment on column quality_target.measure is 'case-accuracy, overpayment or underpayment (cases without one)';
comment on column quality_target.level is 'Least share of complete checks, above 0 and at most 1';
comment on column quality_target.in_force_from is 'First day on which it holds';
comment on column quality_target.in_force_to is 'Last day, null while it holds';
comment on column quality_target.version is 'Version of the entry, its ETag';
comment on column quality_target.changed_by is 'Pseudonymous number of who made this version';
comment on column quality_target.changed_at is 'Last change (UTC)';

create table key_work_objective (
    code text primary key,
    colleague text not null references colleague,
    text text not null,
    measure text check (measure in ('case-accuracy', 'overpayment', 'underpayment')),
    level numeric(5, 4) check (level > 0 and level <= 1),
    in_force_from date not null,
    in_force_to date not null,
    outcome text check (outcome in ('met', 'partly-met', 'not-met')),
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    check (in_force_to >= in_force_from),
    check ((measure is null) = (level is null))
);
create index key_work_objective_colleague on key_work_objective (colleague);
comment on table key_work_objective is 'What a colleague wants to reach, agreed with who leads the line';
comment on column key_work_objective.code is 'Code of the objective';
comment on column key_work_objective.colleague is 'Pseudonymous number of the colleague';
comment on column key_work_objective.text is 'What is to be reached';
comment on column key_work_objective.measure is 'What is measured, null for an objective without a number';
comment on column key_work_objective.level is 'Least share of complete checks';
comment on column key_work_objective.in_force_from is 'First day';
comment on column key_work_objective.in_force_to is 'Last day';
comment on column key_work_objective.outcome is 'met, partly-met or not-met; null while it runs';
comment on column key_work_objective.version is 'Version of the entry, its ETag';
comment on column key_work_objective.changed_by is 'Pseudonymous number of who made this version';
comment on column key_work_objective.changed_at is 'Last change (UTC)';
