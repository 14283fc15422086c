package scot.pillars.assurance.feedback.model;

/**
 * What was good about a decision that was checked, in one sentence: feedback says it first, also beside an error
 * (docs/domain/quality-domain.md, section 2, Learning: positive in manner).
 */
public final class WhatWasGood {
    private WhatWasGood() {}

    /**
     * The criteria of a check that applied.
     *
     * @param met how many were met
     * @param applicable how many applied
     * @param criticalMet how many critical ones were met
     * @param criticalApplicable how many critical ones applied
     */
    public record Criteria(int met, int applicable, int criticalMet, int criticalApplicable) {}

    /**
     * The sentence.
     *
     * @param right whether the check found no error; null when it was not completed
     * @param moneyRight whether no error had an effect on money
     */
    public static String sentence(Boolean right, boolean moneyRight, Criteria criteria) {
        if (right == null) {
            return "The check was not completed, so nothing is held against this decision.";
        }
        if (right) {
            return criteria.applicable() == 0
                    ? "The decision was right the first time."
                    : "The decision was right the first time: " + met(criteria) + ".";
        }
        if (moneyRight) {
            return criteria.met() == 0
                    ? "The client got the right money."
                    : "The client got the right money, and " + met(criteria) + ".";
        }
        if (criteria.met() == 0) {
            return "Your work helps to find out what makes this hard for everybody.";
        }
        return upper(met(criteria)) + ".";
    }

    private static String met(Criteria criteria) {
        if (criteria.met() == criteria.applicable()) {
            return criteria.met() == 1
                    ? "the one criterion was met"
                    : "all " + criteria.applicable() + " criteria were met";
        }
        String some = criteria.met() + " of " + criteria.applicable() + " criteria "
                + (criteria.met() == 1 ? "was met" : "were met");
        return criteria.criticalApplicable() > 0 && criteria.criticalMet() == criteria.criticalApplicable()
                ? some + ", all critical ones among them"
                : some;
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
