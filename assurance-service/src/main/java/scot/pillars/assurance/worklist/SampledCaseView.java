package scot.pillars.assurance.worklist;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Hold;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.worklist.model.CaseState;
import scot.pillars.assurance.worklist.model.Origin;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.money.Money;

/** A case chosen for a check, with the decision that it is about. */
@Schema(name = "SampledCase")
public record SampledCaseView(
        UUID id,
        CaseState state,
        Origin origin,

        @Schema(description = "Plan that chose it; absent when hand-picked", examples = "NEW-STARTERS")
        String plan,

        Integer planVersion,
        UUID drawId,
        String stratum,

        @Schema(description = "Absent when hand-picked: such a case stays out of estimates")
        Double inclusionProbability,

        @Schema(description = "Line of defence") int tier,
        Timing timing,
        LocalDate dueOn,
        boolean urgent,
        Instant selectedAt,

        @Schema(description = "Number of who took it", examples = "C-000802")
        String checker,

        Instant takenAt,

        @Schema(description = "The check form in force when it was taken or pinned anew; absent when there was none")
        FormPin form,

        @Schema(description = "How it ended; absent while open")
        Disposition disposition,

        Instant endedAt,
        UUID checkId,

        @Schema(description = "What happens with the payment; absent after payment")
        Hold hold,

        @Schema(description = "Of a second check: the case whose check it repeats")
        UUID firstCase,

        DecisionFacts decision,
        int version) {

    /** The version of the check form that the check of a case is made on. */
    @Schema(name = "FormPin")
    public record FormPin(
            @Schema(examples = "SCP-1") String code,
            @Schema(examples = "1") int version) {}

    /** The decision to check, as it was registered. */
    @Schema(name = "DecisionFacts")
    public record DecisionFacts(
            String reference,
            String caseReference,
            String benefit,
            String type,
            LocalDate decidedOn,
            Money amount,
            LocalDate periodFrom,
            LocalDate periodTo,
            String colleague,
            String team,
            String area,
            String channel) {}

    static final Table<SampledCaseView> TABLE = Table.<SampledCaseView>named("sampled-cases")
            .column("id", SampledCaseView::id)
            .column("state", one -> Kebab.of(one.state()))
            .column("origin", one -> Kebab.of(one.origin()))
            .column("plan", SampledCaseView::plan)
            .column("stratum", SampledCaseView::stratum)
            .column("inclusionProbability", SampledCaseView::inclusionProbability)
            .column("tier", SampledCaseView::tier)
            .column("timing", one -> Kebab.of(one.timing()))
            .column("benefit", one -> one.decision().benefit())
            .column("determinationReference", one -> one.decision().reference())
            .column("decidedOn", one -> one.decision().decidedOn())
            .column("dueOn", SampledCaseView::dueOn)
            .column("urgent", SampledCaseView::urgent)
            .column("checker", SampledCaseView::checker)
            .column("disposition", one -> one.disposition() == null ? null : Kebab.of(one.disposition()))
            .column("checkId", SampledCaseView::checkId)
            .column("hold", one -> one.hold() == null ? null : Kebab.of(one.hold()));

    /** What {@link #read} needs of a row. */
    static final String SELECT = """
            select s.*, d.case_reference, d.type, d.decided_on, d.amount, d.currency, d.period_from, d.period_to,
              d.colleague, d.team, d.area, d.channel
            from sampled_case s join determination d on d.reference = s.determination_reference""";

    static SampledCaseView read(ResultSet row) throws SQLException {
        String checker = row.getString("checker");
        Disposition disposition = Sql.constant(row, "disposition", Disposition.class);
        BigDecimal amount = row.getBigDecimal("amount");
        return new SampledCaseView(
                row.getObject("id", UUID.class),
                disposition != null ? CaseState.ENDED : checker != null ? CaseState.TAKEN : CaseState.WAITING,
                Sql.constant(row, "origin", Origin.class),
                row.getString("plan"),
                row.getObject("plan_version", Integer.class),
                row.getObject("draw_id", UUID.class),
                row.getString("stratum"),
                row.getObject("inclusion_probability", Double.class),
                row.getInt("tier"),
                Sql.constant(row, "timing", Timing.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("urgent"),
                Sql.instant(row, "selected_at"),
                checker,
                Sql.instant(row, "taken_at"),
                row.getString("form_code") == null
                        ? null
                        : new FormPin(row.getString("form_code"), row.getInt("form_version")),
                disposition,
                Sql.instant(row, "ended_at"),
                row.getObject("check_id", UUID.class),
                Sql.constant(row, "hold", Hold.class),
                row.getObject("first_case", UUID.class),
                new DecisionFacts(
                        row.getString("determination_reference"),
                        row.getString("case_reference"),
                        row.getString("benefit"),
                        row.getString("type"),
                        row.getObject("decided_on", LocalDate.class),
                        amount == null ? null : new Money(amount, row.getString("currency")),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getString("colleague"),
                        row.getString("team"),
                        row.getString("area"),
                        row.getString("channel")),
                row.getInt("version"));
    }
}
