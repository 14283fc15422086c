package scot.pillars.kit.pages;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import scot.pillars.kit.time.BusinessClock;

/** How pages write dates and numbers: {@code {check.checkedOn.inWords}} is 3 March 2026, {@code {n.grouped}} 43,258. */
@TemplateExtension
public final class Formats {
    private static final String IMPORT = "import:";
    private static final String MINUS = "\u2212";
    private static final String SYSTEM = "system:";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Formats() {}

    /** 3 March 2026. */
    public static String inWords(LocalDate date) {
        return DAY.format(date);
    }

    /** 3 March 2026, 10:15 in Europe/London. */
    public static String inWords(Instant instant) {
        return MOMENT.format(ZonedDateTime.ofInstant(instant, BusinessClock.LONDON));
    }

    /** March 2026. */
    public static String inWords(YearMonth month) {
        return MONTH.format(month);
    }

    /** 43,258. */
    public static String grouped(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** 43,258. */
    public static String grouped(int number) {
        return grouped((long) number);
    }

    /** 1,234.50: money without its currency. */
    public static String grouped(BigDecimal amount) {
        return String.format(Locale.UK, "%,.2f", amount);
    }

    /** A share of one as 6.2 %, with a space that does not break. */
    public static String percent(double share) {
        return percent(BigDecimal.valueOf(share));
    }

    /** A share of one as 6.2 %, with a space that does not break. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "\u00a0%";
    }

    /** 0.318 or −1.000 with so many places, a proper minus sign before what is below zero. */
    public static String decimal(double value, int places) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + rounded.abs().toPlainString();
    }

    /** The id of the import that is named in place of a person; null for a person. */
    public static String importId(String who) {
        return who.startsWith(IMPORT) ? who.substring(IMPORT.length()) : null;
    }

    /** The number of a colleague as it is, the system sample-loader for a calling system. */
    public static String actor(String who) {
        return who.startsWith(SYSTEM) ? "the system " + who.substring(SYSTEM.length()) : who;
    }
}
