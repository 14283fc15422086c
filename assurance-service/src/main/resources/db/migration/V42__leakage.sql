-- Leakage between tiers: what tier n + 1 finds in work that tier n checked and passed
-- (docs/domain/quality-domain.md, section 3, rule 12). The check of the tier below is found by quality_check_case.

create index quality_check_upper_tiers on quality_check (ordered_on, tier, benefit) where tier >= 2;
