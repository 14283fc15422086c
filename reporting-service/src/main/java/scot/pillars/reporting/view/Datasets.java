package scot.pillars.reporting.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whose data a figure is about, in words; every place that shows a figure shows them. */
public final class Datasets {
    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();

    private Datasets() {}

    /** The words for a dataset's code, as {@code pillars.datasets} has them; null for null. */
    public static String label(String dataset) {
        return dataset == null ? null : LABELS.computeIfAbsent(dataset, Datasets::words);
    }

    private static String words(String dataset) {
        if (dataset.equals("agency")) {
            return "The agency's own data";
        }
        return ConfigProvider.getConfig()
                .getOptionalValue("pillars.datasets." + dataset, String.class)
                .orElse("Data of " + dataset);
    }
}
