package scot.pillars.resolution.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A row of table referral, as it is read; written in sets by {@link Referrals}. */
@Entity
@Table(name = "referral")
class ReferralRow {
    @Id
    UUID id;

    UUID caseId;

    String source;

    UUID errorId;

    boolean openedTheCase;

    String direction;

    BigDecimal amountFound;

    String effect;

    String foundPeriodCalendar;

    String foundPeriod;

    LocalDate foundOn;

    Instant receivedAt;

    Instant withdrawnAt;
}
