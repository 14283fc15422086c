package scot.pillars.deploy.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is still on its way between the services, from their metrics; these are read every ten seconds.
 *
 * @param outbox events committed and not yet with the broker
 * @param lag events with the broker and not yet applied
 * @param deadLetters events set aside, by service
 */
record Backlog(double outbox, double lag, Map<String, Long> deadLetters) {

    private static final List<String> SERVICES =
            List.of("assurance", "error-resolution", "charter-measures", "reporting");

    static Backlog read(FrontDoor door) {
        double outbox = 0;
        double lag = 0;
        Map<String, Long> dead = new TreeMap<>();
        for (String service : SERVICES) {
            String metrics = door.text("/" + service + "/q/metrics");
            outbox += gauge(metrics, "pillars_outbox_backlog");
            lag += gauge(metrics, "pillars_consumer_lag");
            long letters = Math.round(gauge(metrics, "pillars_dead_letters"));
            if (letters > 0) {
                dead.put(service, letters);
            }
        }
        return new Backlog(outbox, lag, dead);
    }

    boolean nothingOnItsWay() {
        return outbox == 0 && lag == 0;
    }

    /** The gauge's value; 0 where the service has none or cannot tell (a service that consumes nothing has no lag). */
    static double gauge(String metrics, String name) {
        double sum = 0;
        for (String line : metrics.split("\n")) {
            if (line.startsWith(name + " ") || line.startsWith(name + "{")) {
                double value = Double.parseDouble(
                        line.substring(line.lastIndexOf(' ') + 1).trim());
                sum += Double.isNaN(value) ? 0 : value;
            }
        }
        return sum;
    }

    @Override
    public String toString() {
        String set = deadLetters.isEmpty() ? "" : ", dead letters " + deadLetters;
        return String.format("%.0f events to publish, %.0f to apply%s", outbox, lag, set);
    }
}
