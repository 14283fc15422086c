-- Scores by which risk-targeted plans rank decisions (docs/domain/quality-domain.md, section 3, rule 7).

create table risk_model (
    version int primary key,
    name text not null,
    purpose text not null,
    content jsonb not null,
    area_lower double precision not null check (area_lower > 0.5),
    trained_by text not null,
    trained_at timestamptz not null,
    adopted_by text,
    adopted_at timestamptz,
    adoption_reason text,
    check ((adopted_by is null) = (adopted_at is null) and (adopted_by is null) = (adoption_reason is null))
);
comment on table risk_model is 'Every score that beat random on the later period; what was trained never changes, and the one adopted last is in use';
comment on column risk_model.version is 'Number of the model, from 1';
comment on column risk_model.name is 'Name for people';
comment on column risk_model.purpose is 'What it is for, for the transparency record';
comment on column risk_model.content is 'Training window, seed, penalty, features with points and coefficients, and the result on the later period';
comment on column risk_model.area_lower is 'Lower end of the 95 % interval of the area under the curve on the later period; one half is chance';
comment on column risk_model.trained_by is 'Who had it trained';
comment on column risk_model.trained_at is 'When (UTC)';
comment on column risk_model.adopted_by is 'Who put it into use; null when nobody did';
comment on column risk_model.adopted_at is 'When (UTC); the latest is in use';
comment on column risk_model.adoption_reason is 'Why, in their words';
revoke delete, truncate on risk_model from "${app_role}";
