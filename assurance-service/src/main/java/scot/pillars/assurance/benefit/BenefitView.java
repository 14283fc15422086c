package scot.pillars.assurance.benefit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A benefit whose determinations are checked. */
@Schema(name = "Benefit")
public record BenefitView(
        @Schema(required = true, examples = "SCP") String code,

        @Schema(required = true, examples = "Scottish Child Payment")
        String name,

        @Schema(required = true, examples = "GBP") String currency,
        @Schema(examples = "four-weekly", nullable = true) String paid,
        @Schema(required = true, examples = "2021-02-01") LocalDate inForceFrom,

        @Schema(nullable = true, description = "Last day, null while it is open")
        LocalDate inForceTo,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {

    static final Table<BenefitView> TABLE = Table.<BenefitView>named("benefits")
            .column("code", BenefitView::code)
            .column("name", BenefitView::name)
            .column("currency", BenefitView::currency)
            .column("paid", BenefitView::paid)
            .column("inForceFrom", BenefitView::inForceFrom)
            .column("inForceTo", BenefitView::inForceTo)
            .column("version", BenefitView::version);

    static BenefitView from(BenefitRow row) {
        return new BenefitView(row.code, row.name, row.currency, row.paid, row.inForceFrom, row.inForceTo, row.version);
    }
}
