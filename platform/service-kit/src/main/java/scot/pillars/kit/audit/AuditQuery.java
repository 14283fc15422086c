package scot.pillars.kit.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;

/** Which entries of the trail: every filter given must hold. */
public class AuditQuery extends PageQuery {
    @QueryParam("who")
    @Size(max = 200)
    @Parameter(description = "Colleague number or calling system", example = "C-0001")
    public String who;

    @QueryParam("action")
    @Size(max = 200)
    @Parameter(description = "Operation as in the OpenAPI document", example = "recordCheck")
    public String action;

    @QueryParam("subject")
    @Size(max = 200)
    @Parameter(description = "Kind and id of the thing", example = "check/0198f0a2-6d3e-7c41-9f53-0242ac120002")
    public String subject;

    @QueryParam("correlationId")
    @Size(max = 64)
    @Parameter(description = "Correlation id of the request")
    public String correlationId;

    @QueryParam("from")
    @Parameter(description = "First business date", example = "2026-04-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last business date", example = "2027-03-31")
    public LocalDate to;

    /** One condition for each filter, and the values in their order. */
    record Conditions(String sql, List<Object> values) {}

    Conditions conditions() {
        StringBuilder sql = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        equal(sql, values, "e.who", who);
        equal(sql, values, "e.action", action);
        equal(sql, values, "e.subject", subject);
        equal(sql, values, "e.correlation_id", correlationId);
        if (from != null) {
            sql.append(" and e.at >= ?");
            values.add(BusinessClock.startOf(from));
        }
        if (to != null) {
            sql.append(" and e.at < ?");
            values.add(BusinessClock.startOf(to.plusDays(1)));
        }
        if (after() != null) {
            sql.append(" and e.id < ?");
            values.add(Cursor.decode(after(), 1).number(0));
        }
        return new Conditions(sql.toString(), values);
    }

    private static void equal(StringBuilder sql, List<Object> values, String column, String value) {
        if (value != null && !value.isBlank()) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(value.strip());
        }
    }
}
