package scot.pillars.assurance.decision;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.http.Kebab;

/** What is sought; a filter that is absent does not restrict. */
public class DecisionSearch {
    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("type")
    @Parameter(description = "What made the agency decide", example = "new-application")
    public DecisionType type;

    @QueryParam("colleague")
    @Parameter(description = "Number of the decision maker", example = "C-000731")
    public String colleague;

    @QueryParam("team")
    @Parameter(description = "Number of the team", example = "T-014")
    public String team;

    @QueryParam("caseReference")
    @Parameter(description = "Reference of the case, exactly", example = "CR-2025-000123")
    public String caseReference;

    @QueryParam("decidedFrom")
    @Parameter(description = "First day of decision", example = "2026-11-01")
    public LocalDate decidedFrom;

    @QueryParam("decidedTo")
    @Parameter(description = "Last day of decision", example = "2026-11-30")
    public LocalDate decidedTo;

    @QueryParam("checkRequired")
    @Parameter(description = "Only those to check before payment, or only the others", example = "true")
    public Boolean checkRequired;

    /** Only the filters that are set stand in it, so that the planner can use their indexes. */
    record Conditions(String where, List<Object> values) {}

    /** @param day where the page begins, null for the first one */
    Conditions conditions(LocalDate day, String reference) {
        StringBuilder where = new StringBuilder();
        List<Object> values = new ArrayList<>();
        filter(where, values, "benefit = ?", benefit);
        filter(where, values, "type = ?", type == null ? null : Kebab.of(type));
        filter(where, values, "colleague = ?", colleague);
        filter(where, values, "team = ?", team);
        filter(where, values, "case_reference = ?", caseReference);
        filter(where, values, "decided_on >= ?", decidedFrom);
        filter(where, values, "decided_on <= ?", decidedTo);
        filter(where, values, "check_required = ?", checkRequired);
        filter(where, values, "(decided_on, reference) < (?, ?)", day);
        if (day != null) {
            values.add(reference);
        }
        return new Conditions(where.toString(), values);
    }

    private static void filter(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null && !"".equals(value)) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            values.add(value);
        }
    }
}
