package scot.pillars.statistics;

/** How much of an agreement two categories are, by their places in the order of q categories. */
public enum Weighting {
    /** Cohen, Educational and Psychological Measurement 20 (1960) 37-46. */
    NONE {
        @Override
        double agreement(int one, int other, int categories) {
            return one == other ? 1 : 0;
        }
    },
    /** 1 - |i - j| / (q - 1). Cicchetti & Allison, American Journal of EEG Technology 11 (1971) 101-109. */
    LINEAR {
        @Override
        double agreement(int one, int other, int categories) {
            return 1 - Math.abs(one - other) / (categories - 1.0);
        }
    },
    /** 1 - (i - j)^2 / (q - 1)^2. Fleiss & Cohen, Educational and Psychological Measurement 33 (1973) 613-619. */
    QUADRATIC {
        @Override
        double agreement(int one, int other, int categories) {
            double distance = (one - other) / (categories - 1.0);
            return 1 - distance * distance;
        }
    };

    abstract double agreement(int one, int other, int categories);
}
