package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A calibration session was concluded: how far checkers who scored the same cases blind agreed, criterion by criterion.
 *
 * @param sessionId the session
 * @param provenance {@code recorded} or {@code imported}
 * @param benefit code of the benefit
 * @param form code of the check form that was scored, absent when criteria were listed
 * @param formVersion its version, absent with the form
 * @param heldOn day of the session
 * @param concludedOn day on which it was concluded
 * @param raters checkers whose scores count
 * @param cases cases and scenarios that were scored
 * @param answers {@code expert-key} or {@code consensus}: whose answers were taken as right
 * @param actions kinds of the actions that follow: {@code guidance-clarified}, {@code criterion-reworded},
 *     {@code training} or {@code none}
 * @param criteria agreement on each criterion
 */
public record CalibrationCompleted(
        UUID sessionId,
        String provenance,
        String benefit,
        String form,
        Integer formVersion,
        LocalDate heldOn,
        LocalDate concludedOn,
        int raters,
        int cases,
        String answers,
        List<String> actions,
        List<CriterionAgreement> criteria) {}
