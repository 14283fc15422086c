package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Cases were drawn from a closed frame (quality-domain.md, section 3, rule 7).
 *
 * @param drawId the draw
 * @param frameId the frame
 * @param plan code of the plan
 * @param planVersion version of the plan
 * @param tier line of defence 1 to 3
 * @param method how it chose, for example {@code stratified}
 * @param drawnOn business date of the draw
 * @param dueOn business date by which the checks are due
 * @param strata what each stratum gave
 */
public record SampleDrawn(
        UUID drawId,
        UUID frameId,
        String plan,
        int planVersion,
        int tier,
        String method,
        LocalDate drawnOn,
        LocalDate dueOn,
        List<Stratum> strata) {
    /**
     * A stratum that gave cases.
     *
     * @param name its name within the frame
     * @param population decisions that could be drawn
     * @param sample decisions drawn, after a cap per colleague of the plan
     * @param inclusionProbability chance of each of its decisions before a cap per colleague, above 0 and at most 1
     */
    public record Stratum(String name, long population, long sample, double inclusionProbability) {}
}
