package scot.pillars.deploy.sample.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A choice among values by weight; the weights need not sum to one. The order of the values fixes the draw. */
final class Weighted<T> {

    private final List<T> values;
    private final double[] upTo;

    private Weighted(List<T> values, double[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    static <T> Weighted<T> of(Map<T, Double> weights) {
        List<T> values = new ArrayList<>(weights.keySet());
        double[] upTo = new double[values.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            double weight = weights.get(values.get(i));
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weight of " + values.get(i) + " is " + weight);
            }
            sum += weight;
            upTo[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("no weight above zero among " + values);
        }
        return new Weighted<>(values, upTo);
    }

    T draw(SplittableRandom random) {
        double point = random.nextDouble() * upTo[upTo.length - 1];
        int i = 0;
        while (i < upTo.length - 1 && point >= upTo[i]) {
            i++;
        }
        return values.get(i);
    }
}
