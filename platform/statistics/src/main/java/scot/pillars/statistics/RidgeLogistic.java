package scot.pillars.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression of a yes or no on a few columns that are not zero, with weights and a ridge penalty on every
 * coefficient but the constant. Fitted by Newton's method, which for this model is iteratively reweighted least squares
 * (McCullagh & Nelder, Generalized Linear Models, 2nd edition 1989, section 2.5). The penalty lambda / 2 x (sum of squares)
 * keeps coefficients of rare levels near zero (le Cessie & van Houwelingen, Applied Statistics 41 (1992) 191-201). With
 * weights 1 / pi it maximises the pseudo-likelihood of the population (Binder, International Statistical Review 51 (1983)
 * 279-292).
 *
 * @param coefficients the constant, then one per column
 * @param iterations Newton steps taken
 */
public record RidgeLogistic(List<Double> coefficients, int iterations) {
    private static final int MOST_ITERATIONS = 100;
    private static final double CLOSE = 1e-10;
    /** Keeps the Hessian of columns that never occur invertible. */
    private static final double TINY = 1e-9;

    /**
     * One observation.
     *
     * @param columns the columns that are not zero, from 0
     * @param values their values, in the same places
     * @param yes what happened
     * @param weight above 0
     */
    public record Observation(int[] columns, double[] values, boolean yes, double weight) {
        public Observation {
            if (columns.length != values.length) {
                throw new Impossible("values", "as-many-as-columns", "One value for each column");
            }
            if (!(weight > 0) || !Double.isFinite(weight)) {
                throw new Impossible("weight", "above-zero", "A weight is above 0");
            }
        }

        /** An observation whose columns are all one: the levels that hold. */
        public static Observation of(int[] levels, boolean yes, double weight) {
            double[] ones = new double[levels.length];
            Arrays.fill(ones, 1);
            return new Observation(levels, ones, yes, weight);
        }
    }

    /**
     * Fits the model.
     *
     * @param columns how many there are
     * @param lambda penalty, 0 for none
     * @throws Impossible when only one of yes and no occurs, or without penalty the answer lies at infinity
     */
    public static RidgeLogistic fit(List<Observation> observations, int columns, double lambda) {
        if (!(lambda >= 0) || !Double.isFinite(lambda)) {
            throw new Impossible("lambda", "not-negative", "A penalty is 0 or more");
        }
        boolean some = observations.stream().anyMatch(Observation::yes);
        if (!some || observations.stream().allMatch(Observation::yes)) {
            throw new Impossible("observations", "both-outcomes", "Both yes and no must occur");
        }
        double[] beta = new double[columns + 1];
        double value = objective(observations, beta, lambda);
        for (int step = 1; step <= MOST_ITERATIONS; step++) {
            double[] direction = direction(observations, beta, lambda);
            double length = 1;
            double[] next = moved(beta, direction, length);
            double nextValue = objective(observations, next, lambda);
            while (nextValue < value - 1e-12 * Math.abs(value) && length > 1e-8) {
                length /= 2;
                next = moved(beta, direction, length);
                nextValue = objective(observations, next, lambda);
            }
            double change = 0;
            for (int i = 0; i < beta.length; i++) {
                change = Math.max(change, Math.abs(next[i] - beta[i]));
            }
            beta = next;
            value = nextValue;
            if (change < CLOSE) {
                return new RidgeLogistic(Arrays.stream(beta).boxed().toList(), step);
            }
        }
        throw new Impossible("lambda", "finite-answer", "A column separates yes from no: give a penalty above 0");
    }

    /** Log odds of an observation. */
    public double logOdds(Observation one) {
        double sum = coefficients.get(0);
        for (int i = 0; i < one.columns.length; i++) {
            sum += coefficients.get(one.columns[i] + 1) * one.values[i];
        }
        return sum;
    }

    /** Weighted -2 log likelihood of observations under this model; they need not be those it was fitted to. */
    public double deviance(List<Observation> observations) {
        double sum = 0;
        for (Observation one : observations) {
            sum += 2 * one.weight * softplus(one.yes ? -logOdds(one) : logOdds(one));
        }
        return sum;
    }

    private static double objective(List<Observation> observations, double[] beta, double lambda) {
        double sum = 0;
        for (Observation one : observations) {
            double odds = dot(one, beta);
            sum -= one.weight * softplus(one.yes ? -odds : odds);
        }
        for (int i = 1; i < beta.length; i++) {
            sum -= lambda / 2 * beta[i] * beta[i];
        }
        return sum;
    }

    private static double[] direction(List<Observation> observations, double[] beta, double lambda) {
        int size = beta.length;
        double[] gradient = new double[size];
        double[][] hessian = new double[size][size];
        for (Observation one : observations) {
            double chance = 1 / (1 + Math.exp(-dot(one, beta)));
            double residual = one.weight * ((one.yes ? 1 : 0) - chance);
            double curvature = one.weight * chance * (1 - chance);
            gradient[0] += residual;
            hessian[0][0] += curvature;
            for (int i = 0; i < one.columns.length; i++) {
                int row = one.columns[i] + 1;
                gradient[row] += residual * one.values[i];
                hessian[row][0] += curvature * one.values[i];
                for (int j = 0; j < one.columns.length; j++) {
                    hessian[row][one.columns[j] + 1] += curvature * one.values[i] * one.values[j];
                }
            }
        }
        for (int i = 1; i < size; i++) {
            gradient[i] -= lambda * beta[i];
            hessian[i][i] += lambda + TINY;
            hessian[0][i] = hessian[i][0];
        }
        return solved(hessian, gradient);
    }

    /** Solution of a symmetric positive definite system by Cholesky's method; the matrix is overwritten. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new Impossible(
                            "lambda", "finite-answer", "The columns do not determine an answer: give a penalty");
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        double[] answer = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                answer[i] -= matrix[i][k] * answer[k];
            }
            answer[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                answer[i] -= matrix[k][i] * answer[k];
            }
            answer[i] /= matrix[i][i];
        }
        return answer;
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i] + length * direction[i];
        }
        return to;
    }

    private static double dot(Observation one, double[] beta) {
        double sum = beta[0];
        for (int i = 0; i < one.columns.length; i++) {
            sum += beta[one.columns[i] + 1] * one.values[i];
        }
        return sum;
    }

    /** log(1 + e^x) without overflow. */
    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
