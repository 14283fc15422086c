-- A check pins one published version of its form and keeps what its answers amount to
-- (docs/domain/quality-domain.md, section 3, rules 3 and 4).

alter table quality_check
    add form_code text,
    add form_version int,
    add score numeric(5, 4) check (score between 0 and 1),
    add passed boolean,
    add check ((form_code is null) = (form_version is null));
comment on column quality_check.form_code is 'The check form it was made on; null in history and where none was in force';
comment on column quality_check.form_version is 'The version of the form';
comment on column quality_check.score is 'Weight of the criteria that are right over the weight of those that applied; null when the check is not complete or none applied';
comment on column quality_check.passed is 'Whether no critical criterion failed, whatever the score; null as the score';
create index quality_check_form on quality_check (form_code, form_version) where form_code is not null;

alter table finding add comment text;
comment on column finding.comment is 'What the checker wrote beside it, without identifiers of clients; stays here';

alter table sampled_case
    add form_code text,
    add form_version int,
    add form_pinned_on date,
    add check ((form_code is null) = (form_version is null));
comment on column sampled_case.form_code is 'The check form in force when the case was taken or pinned anew; null when there was none';
comment on column sampled_case.form_version is 'The version of the form';
comment on column sampled_case.form_pinned_on is 'Business date on which it was pinned; null in cases taken before forms were';
