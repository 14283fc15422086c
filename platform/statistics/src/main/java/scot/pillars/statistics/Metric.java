package scot.pillars.statistics;

/** How far apart two categories are for Krippendorff's alpha. */
public enum Metric {
    NOMINAL {
        @Override
        double distance(int one, int other, double[] frequencies, double[] values) {
            return one == other ? 0 : 1;
        }
    },
    ORDINAL {
        @Override
        double distance(int one, int other, double[] frequencies, double[] values) {
            double between = -(frequencies[one] + frequencies[other]) / 2;
            for (int i = Math.min(one, other); i <= Math.max(one, other); i++) {
                between += frequencies[i];
            }
            return one == other ? 0 : between * between;
        }
    },
    INTERVAL {
        @Override
        double distance(int one, int other, double[] frequencies, double[] values) {
            return (values[one] - values[other]) * (values[one] - values[other]);
        }
    };

    abstract double distance(int one, int other, double[] frequencies, double[] values);
}
