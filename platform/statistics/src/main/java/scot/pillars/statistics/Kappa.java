package scot.pillars.statistics;

/**
 * Cohen's kappa with its asymptotic standard errors.
 *
 * @param kappa the coefficient
 * @param error standard error for an interval; null where kappa is undefined
 * @param errorAtZero standard error for the test that kappa is 0; null where kappa is undefined
 */
public record Kappa(Coefficient kappa, Double error, Double errorAtZero) {}
