package scot.pillars.reporting.descriptor;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.reporting.view.AsOf;

/** The most frequent elements or descriptors, and what they are a share of. */
@Schema(description = "The most frequent elements or descriptors; totals per dataset and vocabulary.")
public record DescriptorView(List<TopDescriptor> items, List<DescriptorTotal> totals, AsOf asOf) {

    /**
     * All error lines of a dataset and vocabulary.
     *
     * @param descriptors how many different elements or descriptors they have
     */
    @Schema(description = "All error lines of a dataset and vocabulary.")
    public record DescriptorTotal(
            @Schema(examples = "snap-us") String dataset,
            String datasetLabel,
            @Schema(examples = "SNAP-QC") String vocabulary,
            @Schema(examples = "11785") long lines,

            @Schema(description = "How many different elements or descriptors they have", examples = "41")
            long descriptors) {}
}
