package scot.pillars.charter.statistic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code statistic}. */
@Entity
@Table(name = "statistic")
class StatisticRow {
    @Id
    UUID id;

    String dataset;
    String figure;
    String financialYear;
    BigDecimal value;
    Integer digits;
    String unit;
    Long numerator;
    Long base;
    String source;
    String match;
    String mark;
    String note;
    boolean present;
    Instant recordedAt;

    /** The value with the decimals it was published with. */
    BigDecimal published() {
        return value == null ? null : value.setScale(digits);
    }
}
