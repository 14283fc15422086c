package scot.pillars.assurance.check.model;

/** When a check was made: an approval check gates the payment, a quality check follows it. */
public enum Timing {
    PRE_PAYMENT,
    POST_PAYMENT
}
