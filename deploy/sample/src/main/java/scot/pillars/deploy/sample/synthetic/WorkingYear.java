package scot.pillars.deploy.sample.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The weekdays of the synthetic year, 1 April 2025 to 31 March 2026, busier after summer. */
final class WorkingYear {

    static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static final double[] BUSY = {0.95, 0.96, 1.0, 0.85, 0.9, 1.05, 1.1, 1.1, 0.8, 1.05, 1.1, 1.14};

    private final List<LocalDate> days = new ArrayList<>();
    private final double[] upTo;

    WorkingYear() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days.add(day);
            }
        }
        upTo = new double[days.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += BUSY[Math.floorMod(days.get(i).getMonthValue() - 4, 12)];
            upTo[i] = sum;
        }
    }

    /** The day by which the given share of the year's work (0 to 1) is done. */
    LocalDate at(double share) {
        double point = share * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return days.get(low);
    }

    /** The weekday on or after a date. */
    static LocalDate weekday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }
}
