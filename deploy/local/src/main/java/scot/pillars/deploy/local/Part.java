package scot.pillars.deploy.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One thing the supervisor keeps running, and how it is started, recognised as ready and asked to stop. */
interface Part {
    String name();

    /** Its port on 127.0.0.1. */
    int port();

    /** Called before each start; the first time it may have to prepare its data. */
    List<String> command() throws IOException;

    /** Added to the environment of the supervisor. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it answers. Called again and again until it says yes; may take a second or two. */
    boolean ready();

    /** The signal that asks it to stop in good order. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to stop before it is forced. */
    default Duration stopWithin() {
        return Duration.ofSeconds(20);
    }
}
