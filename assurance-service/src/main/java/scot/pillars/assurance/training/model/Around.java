package scot.pillars.assurance.training.model;

import java.time.LocalDate;

/** The days before and after a session in which errors are compared; the day itself belongs to neither. */
public record Around(LocalDate session, LocalDate today) {
    /** How many days on each side. */
    public static final int DAYS = 180;

    public LocalDate beforeFrom() {
        return session.minusDays(DAYS);
    }

    public LocalDate beforeTo() {
        return session.minusDays(1);
    }

    /** Whether any day after the session is over yet. */
    public boolean hasAfter() {
        return today.isAfter(session);
    }

    public LocalDate afterFrom() {
        return session.plusDays(1);
    }

    /** Not beyond today. */
    public LocalDate afterTo() {
        LocalDate last = session.plusDays(DAYS);
        return last.isAfter(today) ? today : last;
    }
}
