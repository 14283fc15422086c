package scot.pillars.assurance.check.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects what is broken, leaving out what does not hold for the provenance. */
final class Verdict {
    /** Day on which the National Assistance Act 1948 came into force: no benefit checked here is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1948, 7, 5);

    private final Provenance provenance;
    private final LocalDate today;
    private List<Broken> broken = List.of();

    Verdict(Provenance provenance, LocalDate today) {
        this.provenance = provenance;
        this.today = today;
    }

    List<Broken> broken() {
        return broken;
    }

    void refuse(String field, CheckingRule rule) {
        if (provenance == Provenance.RECORDED || rule.holdsForHistory()) {
            if (broken.isEmpty()) {
                broken = new ArrayList<>();
            }
            broken.add(new Broken(field, rule));
        }
    }

    void unless(boolean kept, String field, CheckingRule rule) {
        if (!kept) {
            refuse(field, rule);
        }
    }

    void text(String value, String field, int longest) {
        if (value != null) {
            unless(value.length() <= longest, field, CheckingRule.LENGTH);
            unless(plain(value), field, CheckingRule.PLAIN_TEXT);
        }
    }

    void past(LocalDate day, String field) {
        unless(day == null || !day.isBefore(EARLIEST) && !day.isAfter(today), field, CheckingRule.DATE_RANGE);
    }

    void period(LocalDate day, String field) {
        unless(
                day == null || !day.isBefore(EARLIEST) && !day.isAfter(today.plusYears(1)),
                field,
                CheckingRule.PERIOD_RANGE);
    }

    private static boolean plain(String value) {
        if (value.isEmpty() || value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ') {
            return false;
        }
        for (int at = 0; at < value.length(); at++) {
            if (Character.isISOControl(value.charAt(at))
                    || value.charAt(at) == '\u2028'
                    || value.charAt(at) == '\u2029') {
                return false;
            }
        }
        return true;
    }
}
