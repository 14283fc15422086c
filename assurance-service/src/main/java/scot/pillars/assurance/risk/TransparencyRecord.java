package scot.pillars.assurance.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.risk.model.Feature;
import scot.pillars.kit.pages.Formats;

/**
 * What the public may want to know of a score. The parts follow the Algorithmic Transparency Recording Standard of the
 * United Kingdom's government (tier 1: summary; tier 2: responsibility, rationale, decision-making process, data, risks).
 */
@Schema(name = "TransparencyRecord")
public record TransparencyRecord(
        @Schema(required = true) String name,
        @Schema(required = true) String version,
        @Schema(required = true) String phase,
        @Schema(required = true) String description,
        @Schema(required = true) String purpose,
        @Schema(required = true) String rationale,
        @Schema(required = true) String responsible,
        @Schema(required = true) String roleInDecisions,
        @Schema(required = true) String humanOversight,
        @Schema(required = true) String appeals,
        @Schema(required = true) String method,
        @Schema(required = true) String dataUsed,
        @Schema(required = true) List<String> features,
        @Schema(required = true) String notUsed,
        @Schema(required = true) String testing,
        @Schema(required = true) HoldOutView results,
        @Schema(required = true) List<String> risksAndMitigations,

        @Schema(required = true, description = "Risk-targeted plans in force, which the score in use ranks")
        List<Plan> plans) {

    /** A plan that the score ranks. */
    @Schema(name = "RankedPlan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Plan(
            @Schema(required = true, examples = "RISK-MONTHLY")
            String code,

            @Schema(required = true) String name,

            @Schema(required = true, description = "What it is for")
            String question,

            @Schema(examples = "100", description = "How many of the highest scores it takes")
            Integer targeted,

            @Schema(examples = "50", description = "How many it takes at random")
            Integer randomPart) {}

    static TransparencyRecord of(RiskModelView model, List<Plan> plans) {
        RiskModelView.Training training = model.training();
        HoldOutView.Rate area = model.holdOut().area();
        return new TransparencyRecord(
                model.name(),
                Integer.toString(model.version()),
                model.inUse() ? "in use" : model.adoptedAt() == null ? "trained, not in use" : "retired",
                "Points are added for what is known of a decision; decisions with most points are checked first.",
                model.purpose(),
                "Checks chosen at random find nothing most of the time; checks where errors are more likely put more of them "
                        + "right for the same effort.",
                model.adoptedBy() == null
                        ? "Trained by " + model.trainedBy() + "; nobody has put it into use"
                        : "Trained by " + model.trainedBy() + ", put into use by " + model.adoptedBy() + ": "
                                + model.adoptionReason(),
                "It chooses which decisions a person checks. It decides nothing about a client: no payment is made, changed or "
                        + "refused by it.",
                "A person puts each version into use with a reason, after its results on the later period. A person makes "
                        + "every check and sees the reasons of the score. A random part of every plan is checked whatever the "
                        + "score, and measures it.",
                "A client's routes, re-determination and appeal, do not depend on whether a decision was chosen.",
                String.format(
                        Locale.UK,
                        "Whole points per level from a ridge logistic regression (penalty %s, chosen by five-fold "
                                + "cross-validation with seed %d); twenty points double the odds.",
                        training.penalty(),
                        training.seed()),
                String.format(
                        Locale.UK,
                        "%,d complete checks of random samples, %,d with money wrong, of decisions from %s to %s, weighted by 1 "
                                + "over their chance of being chosen. Never checks that a score or a person chose.",
                        training.checks(),
                        training.errors(),
                        Formats.inWords(training.from()),
                        Formats.inWords(training.to())),
                model.scorecard().features().stream().map(Feature::name).toList(),
                "Names, addresses and other identifiers are not held. The age band is used to compare groups only"
                        + (training.leftOut().isEmpty()
                                ? "."
                                : "; left out by choice: "
                                        + String.join(
                                                ", ",
                                                training.leftOut().stream()
                                                        .sorted()
                                                        .toList())
                                        + "."),
                String.format(
                        Locale.UK,
                        "On %,d random checks of decisions from %s to %s, which training did not see, it ranked a wrong decision "
                                + "above a right one in %.1f %% of pairs (95 %% interval %.1f %% to %.1f %%; chance is 50 %%). A "
                                + "score whose interval does not lie above 50 %% is refused.",
                        model.holdOut().checks(),
                        Formats.inWords(training.testedFrom()),
                        Formats.inWords(training.testedTo()),
                        100 * area.value(),
                        100 * area.lower(),
                        100 * area.upper()),
                model.holdOut(),
                List.of(
                        "Groups may be checked more often than others: selection, hit and false-positive rates by benefit, "
                                + "channel, area and age band stand beside with intervals.",
                        "The score may confirm itself: it is trained on random checks only, and targeted checks stay out of "
                                + "estimates or carry their own stratum.",
                        "Errors change: each version is tested on the later period, and a new one is trained when its "
                                + "results fade."),
                model.inUse() ? plans : List.of());
    }
}
