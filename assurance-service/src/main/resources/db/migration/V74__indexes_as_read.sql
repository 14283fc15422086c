-- Indexes after what the plans of a million checks, 30,000 disputes and 30,000 second checks read.

-- The list of sampled cases without a state and of ended ones: its page sorted every case.
create index sampled_case_ordered on sampled_case (urgent desc, due_on, id);
-- The list of disputes with the open ones first: its page sorted every dispute.
create index dispute_ordered on dispute ((ended_at is not null), due_on, id);

-- No plan read these: self-reports are joined the other way round, and thresholds are a page or two.
drop index work_report_case;
drop index tolerance_threshold_benefit;
