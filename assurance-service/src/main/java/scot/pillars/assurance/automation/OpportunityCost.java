package scot.pillars.assurance.automation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;

/**
 * What a manual step costs, and what came of automating it.
 *
 * @param hoursMonthly minutes each time the times a month, in hours
 * @param errors error lines with its descriptors in the twelve months before today
 * @param before share of checks with such an error in the 180 days before the system did it; absent while it does not
 * @param after the same in the 180 days from then on
 */
@Schema(name = "AutomationCost")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpportunityCost(
        @Schema(required = true, examples = "DATES-OF-RESIDENCE")
        String code,

        @Schema(required = true, examples = "Typing dates of residence")
        String step,

        @Schema(required = true) Opportunity.Decision decision,
        @Schema(required = true, examples = "90.0") BigDecimal hoursMonthly,
        @Schema(required = true, examples = "31") long errors,
        Level before,
        Level after) {}
