package scot.pillars.resolution.suspicion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** How many suspicions were opened and ended in a month about error cases of a benefit; a number below 10 is absent. */
@Schema(name = "SuspicionTotal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspicionTotalView(
        @Schema(required = true, examples = "2026-10", description = "Month of opening, and of ending (Europe/London)")
        YearMonth month,

        @Schema(required = true, examples = "SCP", description = "Code of the benefit")
        String benefit,

        @Schema(examples = "14", description = "Opened in the month; absent when withheld")
        Long opened,

        @Schema(examples = "11", description = "Ended in the month without fraud found; absent when withheld")
        Long noFraudFound,

        @Schema(description = "Ended in the month by a fiscal disposal; absent when withheld")
        Long fiscalDisposal,

        @Schema(description = "Ended in the month by a conviction; absent when withheld")
        Long conviction,

        @Schema(description = "Ended in the month because it was not pursued; absent when withheld")
        Long notPursued,

        @Schema(
                required = true,
                examples = "[\"fiscalDisposal\", \"conviction\", \"notPursued\"]",
                description = "The numbers that are withheld because they are below 10, zero included")
        List<String> withheld) {
    /** Smaller numbers are withheld (section 5, rule 8). */
    static final long LEAST = 10;

    private static final String WITHHELD = "withheld";

    static final Table<SuspicionTotalView> TABLE = Table.<SuspicionTotalView>named("suspicion-totals")
            .column("month", SuspicionTotalView::month)
            .column("benefit", SuspicionTotalView::benefit)
            .column("opened", one -> cell(one.opened()))
            .column("noFraudFound", one -> cell(one.noFraudFound()))
            .column("fiscalDisposal", one -> cell(one.fiscalDisposal()))
            .column("conviction", one -> cell(one.conviction()))
            .column("notPursued", one -> cell(one.notPursued()));

    /** Whether at least one number is published. */
    @JsonIgnore
    public boolean isPublished() {
        return withheld.size() < 5;
    }

    static SuspicionTotalView read(ResultSet row) throws SQLException {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("opened", row.getLong("opened"));
        counted.put("noFraudFound", row.getLong("no_fraud_found"));
        counted.put("fiscalDisposal", row.getLong("fiscal_disposal"));
        counted.put("conviction", row.getLong("conviction"));
        counted.put("notPursued", row.getLong("not_pursued"));
        counted.replaceAll((what, number) -> number < LEAST ? null : number);
        return new SuspicionTotalView(
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getString("benefit"),
                counted.get("opened"),
                counted.get("noFraudFound"),
                counted.get("fiscalDisposal"),
                counted.get("conviction"),
                counted.get("notPursued"),
                counted.entrySet().stream()
                        .filter(one -> one.getValue() == null)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static Object cell(Long number) {
        return number == null ? WITHHELD : number;
    }
}
