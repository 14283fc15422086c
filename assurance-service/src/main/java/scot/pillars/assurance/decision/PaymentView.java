package scot.pillars.assurance.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.money.Money;

/** A payment. What is not known is absent. */
@Schema(name = "Payment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentView(
        @Schema(required = true, examples = "P-2026-118203") String reference,
        @Schema(examples = "D-2026-004711") String determinationReference,

        @Schema(required = true, examples = "CR-2025-000123")
        String caseReference,

        @Schema(required = true, examples = "SCP") String benefit,
        @Schema(required = true, examples = "2026-10-26") LocalDate periodFrom,
        @Schema(required = true, examples = "2026-11-22") LocalDate periodTo,
        @Schema(required = true) Money amount,
        @Schema(required = true, examples = "2026-11-20") LocalDate paidOn,
        @Schema(required = true) Instant registeredAt) {
    static PaymentView read(ResultSet row) throws SQLException {
        return new PaymentView(
                row.getString("reference"),
                row.getString("determination_reference"),
                row.getString("case_reference"),
                row.getString("benefit"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getObject("paid_on", LocalDate.class),
                Sql.instant(row, "registered_at"));
    }
}
