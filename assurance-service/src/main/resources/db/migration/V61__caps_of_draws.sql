-- Caps of sampling plans: a second random stage after the draw (docs/domain/quality-domain.md, section 3, rule 7).

alter table sampling_draw_stratum add column taken_away bigint not null default 0 check (taken_away >= 0);
comment on column sampling_draw_stratum.sample is 'Drawn, after the plan''s cap per colleague';
comment on column sampling_draw_stratum.taken_away is 'Drawn at first and taken away again by the plan''s cap per colleague';
comment on column sampling_draw_stratum.inclusion_probability is 'Chance of each of its decisions in the first stage, before a cap per colleague; null where nothing was drawn';

create table sampling_draw_cap (
    draw_id uuid not null references sampling_draw deferrable initially deferred,
    colleague text not null,
    drawn bigint not null,
    kept bigint not null check (kept > 0),
    primary key (draw_id, colleague),
    check (drawn > kept)
);
comment on table sampling_draw_cap is 'Of which colleagues'' decisions the plan''s cap took some away: their chance in the second stage is kept / drawn';
comment on column sampling_draw_cap.draw_id is 'The draw';
comment on column sampling_draw_cap.colleague is 'Pseudonymous number of the decision maker';
comment on column sampling_draw_cap.drawn is 'Of their decisions, drawn in the first stage';
comment on column sampling_draw_cap.kept is 'Of those, kept at random: the cap';
revoke update, delete, truncate on sampling_draw_cap from "${app_role}";
