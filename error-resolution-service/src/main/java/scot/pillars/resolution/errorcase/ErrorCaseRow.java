package scot.pillars.resolution.errorcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import scot.pillars.resolution.errorcase.model.Amount;
import scot.pillars.resolution.errorcase.model.CaseState;
import scot.pillars.resolution.errorcase.model.ErrorCase;
import scot.pillars.resolution.errorcase.model.Outcome;
import scot.pillars.resolution.errorcase.model.Resolution;
import scot.pillars.resolution.referral.Referrals;

/** A row of table error_case; opened in sets by {@link OpeningCases}, changed one by one by officers. */
@Entity
@Table(name = "error_case")
class ErrorCaseRow {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    String number;

    String dataset;
    String benefit;
    String area;

    UUID caseToken;

    UUID determinationToken;

    LocalDate periodFrom;

    LocalDate periodTo;

    String currency;
    String state;
    String officer;

    LocalDate openedOn;

    LocalDate identifiedOn;

    int referrals;

    BigDecimal foundOver;

    BigDecimal foundUnder;

    BigDecimal establishedOver;

    BigDecimal establishedUnder;

    String outcome;
    String reason;
    Integer minutes;

    LocalDate resolvedOn;

    UUID follows;

    LocalDate leadAskedOn;

    @Formula("exists (select 1 from suspicion s where s.error_case = id and s.closed_at is null)")
    boolean waiting;

    long version;

    ErrorCase toModel() {
        return new ErrorCase(id, CaseState.of(state), officer, currency, resolution(), resolvedOn, version);
    }

    private Resolution resolution() {
        return outcome == null
                ? null
                : new Resolution(
                        Outcome.of(outcome).orElseThrow(),
                        new Amount(establishedOver, currency),
                        new Amount(establishedUnder, currency),
                        reason,
                        minutes);
    }

    /** What was found leaves out a referral that was withdrawn; over and under stay apart. */
    void take(Referrals.Withdrawn referral) {
        if (referral.amount() != null && referral.direction().equals("overpayment")) {
            foundOver = foundOver.subtract(referral.amount());
        } else if (referral.amount() != null) {
            foundUnder = foundUnder.subtract(referral.amount());
        }
    }

    /** Takes over what a step changed. */
    void become(ErrorCase after) {
        state = after.state().word();
        officer = after.officer();
        version = after.version();
        if (after.resolution() != null) {
            outcome = after.resolution().outcome().word();
            establishedOver = after.resolution().over();
            establishedUnder = after.resolution().under();
            reason = after.resolution().reason();
            minutes = after.resolution().minutes();
            resolvedOn = after.resolvedOn();
        }
    }
}
