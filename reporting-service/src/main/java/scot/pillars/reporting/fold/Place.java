package scot.pillars.reporting.fold;

import java.util.Comparator;
import scot.pillars.events.Period;

/**
 * Where a figure belongs: the dimensions that every roll-up shares.
 *
 * @param slot partition the event came from
 * @param area empty when not known
 */
public record Place(int slot, String dataset, String benefit, String area, String calendar, String period)
        implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::dataset)
            .thenComparing(Place::benefit)
            .thenComparing(Place::area)
            .thenComparing(Place::calendar)
            .thenComparing(Place::period)
            .thenComparingInt(Place::slot);

    /** @throws RefusedEvent when dataset, benefit or period are absent */
    public static Place of(Fact fact, String dataset, String benefit, String area, Period period) {
        fact.required(period, "period");
        return new Place(
                fact.slot(),
                fact.required(dataset, "dataset"),
                fact.required(benefit, "benefit"),
                orEmpty(area),
                period.calendar(),
                period.value());
    }

    /** How roll-ups hold what is not known. */
    public static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
