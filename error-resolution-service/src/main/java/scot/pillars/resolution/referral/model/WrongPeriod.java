package scot.pillars.resolution.referral.model;

import java.time.LocalDate;

/**
 * The period of the wrong payments, as part of what makes an error case one case (section 5, rule 1). Two referrals
 * speak of the same period when both days are equal; an end that is not known equals only another unknown end. A
 * referral that knows neither day stands for the period in which its check was made. Ranges that merely overlap are
 * different periods: which of two cases a range that touches both belongs to would depend on the order of arrival.
 *
 * @param key the period as one word, for example {@code 2025-04-07/2025-05-04}, {@code 2025-04-07/..} or
 *     {@code month:2025-06}
 * @param from first day, null when not known
 * @param to last day, null when not known
 */
public record WrongPeriod(String key, LocalDate from, LocalDate to) {
    public WrongPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("periodTo: " + to + " is before periodFrom " + from);
        }
    }

    /** The period between the two days, or the check's period when neither is known. */
    public static WrongPeriod of(LocalDate from, LocalDate to, String checkCalendar, String checkPeriod) {
        if (from == null && to == null) {
            return new WrongPeriod(checkCalendar + ":" + checkPeriod, null, null);
        }
        return new WrongPeriod(end(from) + "/" + end(to), from, to);
    }

    private static String end(LocalDate day) {
        return day == null ? ".." : day.toString();
    }
}
