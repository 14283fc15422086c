package scot.pillars.kit.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** How long records of a class are kept. What does not apply is absent. */
@Schema(name = "Retention")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionView(
        @Schema(required = true, examples = "case") String recordClass,

        @Schema(required = true, examples = "Decisions, payments and checks of a case")
        String title,

        @Schema(required = true, examples = "the date of its last decision, payment or check")
        String runsFrom,

        @Schema(examples = "84", description = "Months in force, for old records too; absent: kept")
        Integer months,

        @Schema(required = true, examples = "84", description = "Months that the product ships with")
        int shippedMonths,

        @Schema(description = "Records that ended before this day are due; absent: none is")
        LocalDate cutOff,

        @Schema(examples = "Records policy of 2026, section 4", description = "Absent while the shipped period holds")
        String reason,

        @Schema(examples = "C-0030") String changedBy,
        Instant changedAt,

        @Schema(
                required = true,
                examples = "1",
                description = "Version, also the ETag; 0 while the shipped period holds")
        long version) {
    static final Table<RetentionView> TABLE = Table.<RetentionView>named("retention")
            .column("recordClass", RetentionView::recordClass)
            .column("title", RetentionView::title)
            .column("runsFrom", RetentionView::runsFrom)
            .column("months", RetentionView::months)
            .column("shippedMonths", RetentionView::shippedMonths)
            .column("cutOff", RetentionView::cutOff)
            .column("reason", RetentionView::reason)
            .column("changedBy", RetentionView::changedBy)
            .column("changedAt", RetentionView::changedAt);
}
