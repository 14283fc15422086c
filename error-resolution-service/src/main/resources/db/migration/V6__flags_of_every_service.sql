-- Every service flags what its answers to clients leave out; the flags of this one move to the table they share.
insert into subject_access_flag (id, left_out, case_token, asked_at, asked_by)
select f.id, 'suspicion/' || f.suspicion, e.case_token, f.asked_at, f.asked_by
from suspicion_flag f join suspicion s on s.id = f.suspicion join error_case e on e.id = s.error_case;
drop table suspicion_flag;
