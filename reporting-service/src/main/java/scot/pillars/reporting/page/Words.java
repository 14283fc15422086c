package scot.pillars.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import scot.pillars.kit.pages.Formats;

/** How pages write values; what is absent stays empty. */
public final class Words {
    private static final String HARD_SPACE = "\u00a0";

    private Words() {}

    /** 43,258. */
    public static String count(Long number) {
        return number == null ? "" : Formats.grouped(number.longValue());
    }

    /** 35.9 % from the text 35.9. */
    public static String percent(String percent) {
        return percent == null ? "" : percent + HARD_SPACE + "%";
    }

    /** £1,026.70, or the code before the amount for another currency. */
    public static String money(String amount, String currency) {
        if (amount == null) {
            return "";
        }
        String number = Formats.grouped(new BigDecimal(amount));
        return "GBP".equals(currency) ? "£" + number : currency + HARD_SPACE + number;
    }

    /** 12.5 days. */
    public static String days(Number days) {
        if (days == null) {
            return "";
        }
        String text = new BigDecimal(days.toString())
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return text + HARD_SPACE + (text.equals("1") ? "day" : "days");
    }

    /** June 2025, 2025-26 or US fiscal year 2019. */
    public static String period(String calendar, String period) {
        if (period == null) {
            return "";
        }
        return switch (calendar == null ? "month" : calendar) {
            case "month" -> Formats.inWords(YearMonth.parse(period));
            case "us-fiscal-year" -> "US fiscal year " + period;
            default -> period;
        };
    }

    /** Not known, said in words where a dimension has no value. */
    public static String known(Object value) {
        return value == null ? "Not known" : value.toString();
    }

    /** Overpayment from overpayment. */
    public static String capital(String word) {
        return word == null || word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.UK)
                        + word.substring(1).replace('-', ' ');
    }
}
