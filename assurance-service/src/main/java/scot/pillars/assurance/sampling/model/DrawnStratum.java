package scot.pillars.assurance.sampling.model;

/**
 * A stratum and what a draw takes from it.
 *
 * @param place of the stratum in the frame, from 1; 0 for one that the plan names and the frame does not hold
 * @param population decisions that can be drawn
 * @param sample how many are, at most the population
 */
public record DrawnStratum(int place, String name, long population, long sample) {
    public DrawnStratum {
        if (sample < 0 || sample > population) {
            throw new IllegalArgumentException(name + " gives " + sample + " of " + population);
        }
    }

    /**
     * Capped. A simple random sample of a simple random sample is one: n / N times most / n is most / N, so that the chance
     * follows from what is left.
     *
     * @param most null for no cap
     */
    public DrawnStratum atMost(Integer most) {
        return most == null || sample <= most ? this : new DrawnStratum(place, name, population, most);
    }

    /** Chance of each of its decisions, n / N; 0 where nothing is drawn. */
    public double inclusionProbability() {
        return population == 0 ? 0 : (double) sample / population;
    }
}
