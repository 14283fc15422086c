package scot.pillars.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The present: instants in UTC, business dates in Europe/London. Models get the time handed in and never ask. */
@ApplicationScoped
public class BusinessClock {
    /** Where business dates are decided. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    public BusinessClock() {
        this(Clock.systemUTC());
    }

    /** A clock for tests and for work that replays the past. */
    public BusinessClock(Clock clock) {
        this.clock = clock;
    }

    /** The present instant, to the microsecond as PostgreSQL keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The present business date. */
    public LocalDate today() {
        return dateOf(clock.instant());
    }

    /** The business date of an instant: after 23:00 UTC in summer it is the next day's. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    /** The first instant of a business date. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(LONDON).toInstant();
    }
}
