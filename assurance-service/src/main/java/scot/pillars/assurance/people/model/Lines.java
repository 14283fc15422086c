package scot.pillars.assurance.people.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Who leads whom, as of any day. Immutable. */
public final class Lines {
    private final Map<String, NavigableMap<LocalDate, String>> managers = new HashMap<>();

    /** One posting of one colleague. */
    public record Led(String colleague, LocalDate inForceFrom, String lineManager) {}

    public Lines(List<Led> postings) {
        for (Led led : postings) {
            managers.computeIfAbsent(led.colleague(), number -> new TreeMap<>())
                    .put(led.inForceFrom(), led.lineManager() == null ? "" : led.lineManager());
        }
    }

    /** Whether the first leads the second's line on that day, directly or further up. */
    public boolean leads(String upper, String lower, LocalDate day) {
        String above = manager(lower, day);
        // The register refuses circles; the count keeps a damaged one from holding a thread for ever
        for (int steps = 0; above != null && steps <= managers.size(); steps++) {
            if (above.equals(upper)) {
                return true;
            }
            above = manager(above, day);
        }
        return false;
    }

    /** Everybody whose line this colleague leads on that day, directly or further down. */
    public List<String> below(String upper, LocalDate day) {
        return managers.keySet().stream()
                .filter(lower -> leads(upper, lower, day))
                .sorted()
                .toList();
    }

    /** Who leads this colleague directly on that day; empty at the top of a line. */
    public Optional<String> managerOf(String colleague, LocalDate day) {
        return Optional.ofNullable(manager(colleague, day));
    }

    private String manager(String colleague, LocalDate day) {
        NavigableMap<LocalDate, String> known = managers.get(colleague);
        Map.Entry<LocalDate, String> then = known == null ? null : known.floorEntry(day);
        return then == null || then.getValue().isEmpty() ? null : then.getValue();
    }
}
