package scot.pillars.statistics;

/** Units by what the first rater (rows) and the second (columns) said of them, categories in their order. */
public final class TwoRaterTable {
    private final long[][] counts;
    private final int categories;
    private final double units;

    /** @param counts square, at least two categories */
    public TwoRaterTable(long[][] counts) {
        categories = counts.length;
        if (categories < 2) {
            throw new Impossible("table", "two-categories", "Agreement needs at least two categories");
        }
        this.counts = new long[categories][];
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            if (counts[i].length != categories) {
                throw new Impossible("table[" + i + "]", "square", "The table needs as many columns as rows");
            }
            this.counts[i] = counts[i].clone();
            for (int j = 0; j < categories; j++) {
                Require.count("table[" + i + "][" + j + "]", counts[i][j], 0);
                sum += counts[i][j];
            }
        }
        units = sum;
    }

    /** Units that both rated. */
    public long units() {
        return (long) units;
    }

    /** Share of units on which both said the same. */
    public Coefficient agreement() {
        return units == 0 ? nothing() : Coefficient.of(observed(Weighting.NONE));
    }

    /**
     * Cohen's kappa, plain or weighted (Cohen, Psychological Bulletin 70 (1968) 213-220), with the standard errors of
     * Fleiss, Cohen & Everitt, Psychological Bulletin 72 (1969) 323-327.
     */
    public Kappa kappa(Weighting weighting) {
        if (units == 0) {
            return new Kappa(nothing(), null, null);
        }
        double observed = observed(weighting);
        double expected = expected(weighting);
        Coefficient kappa = Coefficient.beyondChance(observed, expected);
        return kappa.value() == null ? new Kappa(kappa, null, null) : withErrors(kappa, weighting, observed, expected);
    }

    /**
     * Kappa adjusted for prevalence and bias: (q po - 1) / (q - 1), for two categories 2 po - 1. Byrt, Bishop & Carlin,
     * Journal of Clinical Epidemiology 46 (1993) 423-429; for more categories Brennan & Prediger, Educational and
     * Psychological Measurement 41 (1981) 687-699.
     */
    public Coefficient pabak() {
        return units == 0 ? nothing() : Coefficient.beyondChance(observed(Weighting.NONE), 1.0 / categories);
    }

    /** The same units, without who said what. */
    public RatedUnits ratedUnits() {
        long[][] ratings = new long[categories * categories][categories];
        long[] times = new long[categories * categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                int cell = i * categories + j;
                ratings[cell][i]++;
                ratings[cell][j]++;
                times[cell] = counts[i][j];
            }
        }
        return new RatedUnits(ratings, times);
    }

    private Kappa withErrors(Coefficient kappa, Weighting weighting, double observed, double expected) {
        double spread = 0;
        double spreadAtZero = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double weight = weighting.agreement(i, j, categories);
                double means = rowMean(weighting, i) + columnMean(weighting, j);
                double term = weight * (1 - expected) - means * (1 - observed);
                spread += counts[i][j] / units * term * term;
                spreadAtZero += row(i) * column(j) * (weight - means) * (weight - means);
            }
        }
        double centre = observed * expected - 2 * expected + observed;
        double left = 1 - expected;
        double variance = (spread - centre * centre) / (units * left * left * left * left);
        double atZero = (spreadAtZero - expected * expected) / (units * left * left);
        return new Kappa(kappa, Math.sqrt(Math.max(0, variance)), Math.sqrt(Math.max(0, atZero)));
    }

    private double observed(Weighting weighting) {
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                sum += weighting.agreement(i, j, categories) * counts[i][j];
            }
        }
        return sum / units;
    }

    private double expected(Weighting weighting) {
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            sum += row(i) * rowMean(weighting, i);
        }
        return sum;
    }

    private double rowMean(Weighting weighting, int row) {
        double sum = 0;
        for (int j = 0; j < categories; j++) {
            sum += column(j) * weighting.agreement(row, j, categories);
        }
        return sum;
    }

    private double columnMean(Weighting weighting, int column) {
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            sum += row(i) * weighting.agreement(i, column, categories);
        }
        return sum;
    }

    private double row(int row) {
        double sum = 0;
        for (int j = 0; j < categories; j++) {
            sum += counts[row][j];
        }
        return sum / units;
    }

    private double column(int column) {
        double sum = 0;
        for (int i = 0; i < categories; i++) {
            sum += counts[i][column];
        }
        return sum / units;
    }

    private static Coefficient nothing() {
        return Coefficient.undefined(Coefficient.NOTHING_TO_COMPARE);
    }
}
