package scot.pillars.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A quality target was set or changed; a later version replaces the earlier one.
 *
 * @param code code of the target
 * @param version its version, from 1
 * @param benefit the benefit it is for, absent for a team's
 * @param team the team it is for, absent for a benefit's
 * @param measure {@code case-accuracy}, {@code overpayment} or {@code underpayment} (cases without one)
 * @param level least share of complete checks, above 0 and at most 1
 * @param inForceFrom first day
 * @param inForceTo last day, absent while it holds
 */
public record TargetSet(
        String code,
        long version,
        String benefit,
        String team,
        String measure,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal level,
        LocalDate inForceFrom,
        LocalDate inForceTo) {}
