package scot.pillars.charter.measure;

import java.util.Map;

/** Whose data a figure shows, in words; never left out where the data is not the agency's own. */
final class Datasets {
    private static final Map<String, String> LABELS = Map.of(
            "agency", "The agency's own data",
            "synthetic", "Synthetic data",
            "snap-us", "Real reviews of another country: US SNAP quality control");

    private Datasets() {}

    static String label(String dataset) {
        return LABELS.getOrDefault(dataset, "Dataset " + dataset);
    }
}
