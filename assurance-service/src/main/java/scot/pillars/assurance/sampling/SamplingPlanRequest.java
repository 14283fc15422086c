package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.assurance.sampling.model.AllocationRule;
import scot.pillars.assurance.sampling.model.EmptyStrata;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.assurance.sampling.model.SortOrder;
import scot.pillars.assurance.sampling.model.Stratification;

/** What a plan selects from, how, and how many. What is absent or empty does not restrict. */
@Schema(name = "SamplingPlanToKeep")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SamplingPlanRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Scottish Child Payment, monthly")
        String name,

        @NotBlank
        @Size(max = 500)
        @Schema(required = true, examples = "How many decisions on Scottish Child Payment were right?")
        String question,

        @NotNull @Min(1) @Max(3) @Schema(required = true, examples = "2", description = "Line of defence; stays")
        Integer tier,

        @Size(max = 100) @Schema(examples = "[\"SCP\"]") Set<String> benefits,
        Set<DecisionType> decisionTypes,
        Set<Channel> channels,
        @Size(max = 1000) @Schema(examples = "[\"T-014\"]") Set<String> teams,

        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(examples = "1000.00", description = "Least amount, in the currency of the decision")
        BigDecimal amountFrom,

        @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(examples = "5000.00", description = "Only amounts below it")
        BigDecimal amountBelow,

        @Min(1)
        @Max(3650)
        @Schema(
                examples = "90",
                description = "Only decisions of colleagues whose first posting began less than so many days before")
        Integer inPostLessThanDays,

        @Schema(
                examples = "2026-04-01",
                description = "First day of decision; absent: each frame says its month or days")
        LocalDate decidedFrom,

        @Schema(examples = "2027-03-31", description = "Last day of decision")
        LocalDate decidedTo,

        @NotNull @Schema(required = true, examples = "stratified")
        Method method,

        @Size(max = 6) @Schema(examples = "[\"decided-on\"]", description = "What a systematic sample is sorted by")
        List<SortOrder> sortBy,

        @Size(max = 3) @Schema(examples = "[\"benefit\"]", description = "What a stratified frame is divided by")
        List<Stratification> stratifyBy,

        @Size(max = 20) @Schema(examples = "[50, 100]", description = "Limits of the amount bands, ascending")
        List<@NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 10, fraction = 2) BigDecimal>
                amountBands,

        @Schema(examples = "proportional", description = "How a stratified sample is divided")
        AllocationRule allocation,

        @Valid @Size(max = 500) @Schema(description = "What the plan says of single strata")
        List<@NotNull StratumSetting> strata,

        @Schema(examples = "refuse", description = "A stratum named above that holds nothing: refuse when absent")
        EmptyStrata emptyStrata,

        @Min(1)
        @Max(1_000_000)
        @Schema(
                examples = "300",
                description = "How many decisions are drawn; of a risk-targeted plan, in its random part")
        Integer size,

        @Valid @Schema(description = "In place of a size: the margin that the sample shall buy")
        SizeFor sizeFor,

        @Min(1)
        @Max(1_000_000)
        @Schema(examples = "100", description = "How many of the highest scores a risk-targeted plan takes for certain")
        Integer targeted,

        @Valid @Schema(description = "How a plan by proficiency assesses who decided")
        Proficiency proficiency,

        @Min(1)
        @Max(1_000_000)
        @Schema(examples = "200", description = "Cap: at most so many of each stratum, whatever the division gives it")
        Integer mostPerStratum,

        @Min(1)
        @Max(10_000)
        @Schema(
                examples = "5",
                description =
                        "Cap: at most so many decisions of each colleague in one draw, kept at random; their chance is "
                                + "lower by as much")
        Integer mostPerColleague,

        @Min(1) @Max(3650) @Schema(examples = "90", description = "Leaves out decisions checked within so many days")
        Integer checkedWithinDays,

        @Schema(examples = "true", description = "Leaves out decisions that wait for a check already")
        Boolean leaveOutOpenCases,

        @NotNull
        @Min(1)
        @Max(365)
        @Schema(required = true, examples = "28", description = "Days from the draw until its checks are due")
        Integer dueInDays) {
    public SamplingPlanRequest {
        benefits = benefits == null ? Set.of() : benefits;
        decisionTypes = decisionTypes == null ? Set.of() : decisionTypes;
        channels = channels == null ? Set.of() : channels;
        teams = teams == null ? Set.of() : teams;
        sortBy = sortBy == null ? List.of() : sortBy;
        stratifyBy = stratifyBy == null ? List.of() : stratifyBy;
        amountBands = amountBands == null ? List.of() : amountBands;
        strata = strata == null ? List.of() : strata;
    }

    /** The margin around a share of cases that the sample shall buy. */
    @Schema(name = "SizeFor")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SizeFor(
            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(value = "1", inclusive = false)
            @Schema(required = true, examples = "0.03", description = "Half the width of the interval")
            Double margin,

            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(value = "1", inclusive = false)
            @Schema(examples = "0.95", description = "0.95 when absent")
            Double confidence,

            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax(value = "1", inclusive = false)
            @Schema(examples = "0.05", description = "Share of wrong cases expected; 0.5 when absent, the safest")
            Double expectedRate) {}

    /** What a plan says of one stratum. */
    @Schema(name = "StratumSetting")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StratumSetting(
            @NotBlank @Size(max = 300) @Schema(required = true, examples = "SCP")
            String name,

            @DecimalMin("0") @Schema(examples = "12.5", description = "Standard deviation, for neyman")
            Double deviation,

            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(examples = "0.25", description = "Share of the sample, for shares")
            Double share,

            @Min(0) @Schema(examples = "50", description = "How many are drawn, for numbers")
            Long number,

            @Min(0) @Schema(examples = "30", description = "Quota: at least so many, or all it holds")
            Long atLeast) {}

    /** How the rate of checks follows from a colleague's latest results for a benefit, assessed anew for each frame. */
    @Schema(name = "ProficiencyBands")
    public record Proficiency(
            @NotNull
            @Min(1)
            @Max(1000)
            @Schema(
                    required = true,
                    examples = "20",
                    description = "How many of the latest complete checks are looked at")
            Integer lastChecks,

            @NotNull
            @Min(1)
            @Max(1000)
            @Schema(required = true, examples = "5", description = "With fewer a colleague is not assessed")
            Integer fewestChecks,

            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1")
            @Schema(required = true, examples = "0.5", description = "Rate of who is not assessed")
            Double rateNotAssessed,

            @Valid
            @NotNull
            @Size(min = 1, max = 10)
            @Schema(required = true, description = "Highest first; the last begins at 0")
            List<@NotNull Band> bands) {}

    /** A band of proficiency. */
    @Schema(name = "ProficiencyBand")
    public record Band(
            @NotBlank @Size(max = 60) @Schema(required = true, examples = "proficient")
            String name,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("1")
            @Schema(required = true, examples = "0.95", description = "Least share of checks that were right")
            Double passedFrom,

            @NotNull
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1")
            @Schema(required = true, examples = "0.02", description = "Share of the decisions that is drawn")
            Double rate) {}

    /** Confidence of the margins shown. */
    double confidence() {
        return sizeFor == null || sizeFor.confidence() == null ? 0.95 : sizeFor.confidence();
    }

    /** Share of wrong cases that margins are reckoned for. */
    double expectedRate() {
        return sizeFor == null || sizeFor.expectedRate() == null ? 0.5 : sizeFor.expectedRate();
    }
}
