package scot.pillars.assurance.calculator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.TwoProportions;

/** How many more checks until the change can be seen. */
@Schema(name = "ChangeDetection")
public record ChangeDetectionView(
        @Schema(required = true, examples = "0.05") double rateAfter,

        @Schema(required = true, examples = "1055.6", description = "Checks before and as many after, unrounded")
        double unrounded,

        @Schema(required = true, examples = "1056", description = "Checks before and as many after")
        long roundedUp,

        @Schema(
                nullable = true,
                examples = "2300",
                description = "Checks after the change, when those so far stay as they are; null when nothing was said "
                        + "of them, or no number suffices")
        Long moreChecks,

        @Schema(nullable = true, description = "Why moreChecks is null")
        String reason,

        @Schema(nullable = true, examples = "0.56", description = "Chance to see the change with as many as so far")
        Double powerWithAsMany,

        @Schema(required = true) boolean continuityCorrection,
        @Schema(required = true) String formula,
        @Schema(required = true) String source) {

    static ChangeDetectionView of(ChangeDetectionRequest request) {
        double power = Given.or(request.power(), .8);
        double after = request.rate() + request.change();
        boolean corrected = Boolean.TRUE.equals(request.continuityCorrection());
        TwoProportions change =
                new TwoProportions(request.rate(), after, Given.or(request.significance(), .05), corrected);
        Long soFar = request.checksSoFar();
        double each = change.sizeOfEach(power);
        Long more = soFar == null ? null : change.sizeOfSecond(soFar, power);
        return new ChangeDetectionView(
                after,
                each,
                (long) Math.ceil(each - 1e-9),
                more,
                reason(soFar, more),
                soFar == null ? null : change.power(soFar, soFar),
                corrected,
                "n = [z(a/2) sqrt(2 PQ) + z(b) sqrt(P1 Q1 + P2 Q2)]^2 / (P2 - P1)^2"
                        + (corrected ? ", then n/4 [1 + sqrt(1 + 4 / (n |P2 - P1|))]^2" : "")
                        + "; more checks: smallest second group that reaches the power beside the first",
                "Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), sections 4.3 and 4.4");
    }

    private static String reason(Long soFar, Long more) {
        if (soFar == null) {
            return "the checks made so far were not given";
        }
        return more == null ? "the checks made so far are too few: no number after them suffices" : null;
    }
}
