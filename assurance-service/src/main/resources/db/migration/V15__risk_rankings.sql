-- Which score ranked a frame of a risk-targeted plan (docs/domain/quality-domain.md, section 3, rule 7).

create table risk_ranking (
    frame int primary key,
    plan text not null,
    model int not null references risk_model,
    units int not null,
    ranked_at timestamptz not null
);
create index risk_ranking_model on risk_ranking (model, frame);
comment on table risk_ranking is 'One row per frame that a score ranked; the scores stand in sampling_unit';
comment on column risk_ranking.frame is 'Number of the frame';
comment on column risk_ranking.plan is 'Code of the risk-targeted plan';
comment on column risk_ranking.model is 'Version of the score that ranked it';
comment on column risk_ranking.units is 'Decisions ranked';
comment on column risk_ranking.ranked_at is 'When (UTC)';
revoke update, delete, truncate on risk_ranking from "${app_role}";
