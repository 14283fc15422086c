package scot.pillars.reporting.errorcase.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One error case as its events tell it. Found and established stay two figures, over and under are never netted
 * (quality-domain.md, section 5, rule 2); all amounts of a case are in one currency.
 */
public final class ErrorCase {
    private final UUID id;
    private final String dataset;
    private final String benefit;
    private final String area;
    private final String calendar;
    private final String period;
    private final LocalDate openedOn;
    private LocalDate takenOn;
    private LocalDate resolvedOn;
    private String outcome;
    private int referrals;
    private String currency;
    private FoundAmounts found;
    private Established established;

    public ErrorCase(
            UUID id,
            String dataset,
            String benefit,
            String area,
            String calendar,
            String period,
            LocalDate openedOn,
            Found first) {
        this(
                id,
                dataset,
                benefit,
                area,
                calendar,
                period,
                openedOn,
                null,
                null,
                null,
                0,
                null,
                FoundAmounts.NONE,
                null);
        join(first);
    }

    /** A case as it was kept. */
    public ErrorCase(
            UUID id,
            String dataset,
            String benefit,
            String area,
            String calendar,
            String period,
            LocalDate openedOn,
            LocalDate takenOn,
            LocalDate resolvedOn,
            String outcome,
            int referrals,
            String currency,
            FoundAmounts found,
            Established established) {
        this.id = id;
        this.dataset = dataset;
        this.benefit = benefit;
        this.area = area;
        this.calendar = calendar;
        this.period = period;
        this.openedOn = openedOn;
        this.takenOn = takenOn;
        this.resolvedOn = resolvedOn;
        this.outcome = outcome;
        this.referrals = referrals;
        this.currency = currency;
        this.found = found;
        this.established = established;
    }

    /** Another referral joined. */
    public void join(Found referral) {
        currency = oneCurrency(referral.currency());
        found = found.plus(referral);
        referrals++;
    }

    /** The error behind a referral was withdrawn: what was found leaves it out. */
    public void withdraw(Found referral) {
        found = found.minus(referral);
    }

    /** An officer took it; the first time counts. */
    public void take(LocalDate on) {
        takenOn = takenOn == null ? on : takenOn;
    }

    /** It ended. */
    public void resolve(LocalDate on, String with, String establishedCurrency, Established by) {
        currency = oneCurrency(establishedCurrency);
        resolvedOn = on;
        outcome = with;
        established = by;
    }

    private String oneCurrency(String other) {
        if (currency != null && other != null && !currency.equals(other)) {
            throw new IllegalArgumentException("the case is in " + currency + ", not in " + other);
        }
        return currency == null ? other : currency;
    }

    /** What the officer established, null while none. */
    public record Established(BigDecimal over, BigDecimal under, String effect, Integer minutes) {}

    public UUID id() {
        return id;
    }

    public String dataset() {
        return dataset;
    }

    public String benefit() {
        return benefit;
    }

    public String area() {
        return area;
    }

    public String calendar() {
        return calendar;
    }

    public String period() {
        return period;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    public LocalDate resolvedOn() {
        return resolvedOn;
    }

    public String outcome() {
        return outcome;
    }

    public int referrals() {
        return referrals;
    }

    public String currency() {
        return currency;
    }

    public FoundAmounts found() {
        return found;
    }

    public Established established() {
        return established;
    }
}
