package scot.pillars.reporting.view;

/** Whose data a figure is about, in words; every place that shows a figure shows them. */
public final class Datasets {
    private Datasets() {}

    /** The words for a dataset's code; null for null. */
    public static String label(String dataset) {
        if (dataset == null) {
            return null;
        }
        return switch (dataset) {
            case "agency" -> "The agency's own data";
            case "synthetic" -> "Synthetic data";
            case "snap-us" -> "Real reviews of another country: US SNAP quality control";
            default -> "Data of " + dataset;
        };
    }

    /** Whether a page that shows it must say so in its banner. */
    public static boolean needsBanner(String dataset) {
        return dataset != null && !dataset.equals("agency");
    }
}
