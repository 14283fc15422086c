package scot.pillars.assurance.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.money.Money;

/** A decision. What is not known is absent. */
@Schema(name = "Decision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        @Schema(required = true, examples = "D-2026-004711") String reference,

        @Schema(required = true, examples = "CR-2025-000123")
        String caseReference,

        @Schema(required = true, examples = "SCP") String benefit,

        @Schema(required = true, examples = "new-application")
        DecisionType type,

        @Schema(required = true, examples = "2026-11-20") LocalDate decidedOn,
        Money amount,
        @Schema(examples = "2026-11-23") LocalDate periodFrom,
        @Schema(examples = "2027-11-21") LocalDate periodTo,
        @Schema(examples = "C-000731") String colleague,
        @Schema(examples = "T-014") String team,
        @Schema(examples = "Dundee City") String area,
        @Schema(examples = "online") Channel channel,
        Map<String, Object> attributes,

        @Schema(
                required = true,
                enumeration = {"api", "topic", "import"})
        String source,

        @Schema(required = true) Instant registeredAt,

        @Schema(description = "Absent for past decisions, which nobody asked about")
        ApprovalCheckView approvalCheck) {
    static final Table<DecisionView> TABLE = Table.<DecisionView>named("decisions")
            .column("reference", DecisionView::reference)
            .column("caseReference", DecisionView::caseReference)
            .column("benefit", DecisionView::benefit)
            .column("type", one -> Kebab.of(one.type()))
            .column("decidedOn", DecisionView::decidedOn)
            .column("amount", one -> one.amount() == null ? null : one.amount().value())
            .column(
                    "currency",
                    one -> one.amount() == null ? null : one.amount().currency())
            .column("periodFrom", DecisionView::periodFrom)
            .column("periodTo", DecisionView::periodTo)
            .column("colleague", DecisionView::colleague)
            .column("team", DecisionView::team)
            .column("area", DecisionView::area)
            .column("channel", one -> one.channel() == null ? null : Kebab.of(one.channel()))
            .column(
                    "checkRequired",
                    one -> one.approvalCheck() == null
                            ? null
                            : one.approvalCheck().required())
            .column(
                    "inclusionProbability",
                    one -> one.approvalCheck() == null
                            ? null
                            : one.approvalCheck().inclusionProbability());

    /** What will stand once the decision is written; attributes in the order in which PostgreSQL keeps them. */
    static DecisionView from(Registration registration, Source source, Instant registeredAt) {
        DecisionRequest decision = registration.decision();
        return new DecisionView(
                decision.reference(),
                decision.caseReference(),
                decision.benefit(),
                decision.type(),
                decision.decidedOn(),
                decision.amount(),
                decision.periodFrom(),
                decision.periodTo(),
                decision.colleague(),
                decision.team(),
                decision.area(),
                decision.channel(),
                asKept(decision.attributes()),
                source.key(),
                registeredAt,
                registration.answer() == null ? null : ApprovalCheckView.from(registration.answer()));
    }

    private static Map<String, Object> asKept(Map<String, Object> attributes) {
        if (attributes == null) {
            return null;
        }
        Map<String, Object> kept =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        kept.putAll(attributes);
        return kept;
    }
}
