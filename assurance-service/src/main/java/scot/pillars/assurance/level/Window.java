package scot.pillars.assurance.level;

import java.time.LocalDate;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.Formats;

/** Days of checks, both included. */
public record Window(LocalDate from, LocalDate to) {
    /** @throws Refusal 400 when it ends before it begins */
    public Window {
        if (to.isBefore(from)) {
            throw Refusal.badRequest("to", "in-order", "The last day must not lie before the first");
        }
    }

    /** The days asked for; without one, the twelve months up to today. */
    public static Window of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new Window(from == null ? last.minusYears(1).plusDays(1) : from, last);
    }

    public String inWords() {
        return Formats.inWords(from) + " to " + Formats.inWords(to);
    }
}
