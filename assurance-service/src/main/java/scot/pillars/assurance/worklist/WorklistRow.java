package scot.pillars.assurance.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A case on the worklist, for people.
 *
 * @param benefit its name
 * @param obstacle why the visitor may not check it; null when they may
 */
record WorklistRow(SampledCaseView sampled, String benefit, String obstacle, LocalDate today) {
    /** How long until it is due, in words. */
    public String due() {
        long days = ChronoUnit.DAYS.between(today, sampled.dueOn());
        if (days == 0) {
            return "due today";
        }
        return days > 0 ? "due in " + days(days) : days(-days) + " late";
    }

    public boolean late() {
        return sampled.dueOn().isBefore(today);
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
