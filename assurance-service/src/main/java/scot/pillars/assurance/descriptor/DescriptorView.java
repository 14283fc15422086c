package scot.pillars.assurance.descriptor;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** An error descriptor: element and nature, the same across all tiers. */
@Schema(name = "Descriptor")
public record DescriptorView(
        @Schema(required = true, examples = "PILLARS") String vocabulary,

        @Schema(required = true, examples = "RES-WRONG-DATE")
        String code,

        @Schema(required = true, examples = "Residence", description = "What was wrong")
        String element,

        @Schema(
                nullable = true,
                examples = "Wrong date used",
                description = "How; null where the source does not hold it")
        String nature,

        @Schema(required = true, examples = "2018-09-01") LocalDate inForceFrom,

        @Schema(nullable = true, description = "Day from which no new check uses it")
        LocalDate retiredOn,

        @Schema(
                required = true,
                enumeration = {"shipped", "registered", "imported"},
                examples = "shipped")
        String origin,

        @Schema(required = true, examples = "1", description = "Number of the wording in force today, from 1")
        int wording,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {

    static final Table<DescriptorView> TABLE = Table.<DescriptorView>named("descriptors")
            .column("vocabulary", DescriptorView::vocabulary)
            .column("code", DescriptorView::code)
            .column("element", DescriptorView::element)
            .column("nature", DescriptorView::nature)
            .column("inForceFrom", DescriptorView::inForceFrom)
            .column("retiredOn", DescriptorView::retiredOn)
            .column("origin", DescriptorView::origin)
            .column("wording", DescriptorView::wording)
            .column("version", DescriptorView::version);

    /** @param worded its wording of today */
    static DescriptorView from(DescriptorRow row, Wording worded) {
        return new DescriptorView(
                row.vocabulary,
                row.code,
                worded.words(),
                worded.more(),
                row.inForceFrom,
                row.retiredOn,
                row.origin,
                worded.number(),
                row.version);
    }
}
