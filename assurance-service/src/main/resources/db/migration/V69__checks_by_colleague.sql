-- Lists of one colleague or one line: /v1/checks of a team leader, feedback and key work objectives by colleague.
create index quality_check_colleague on quality_check (colleague, ordered_on desc, id desc) where colleague is not null;
-- Levels leave out what was picked by hand
create index sampled_case_picked on sampled_case (check_id) where origin = 'hand-picked';
