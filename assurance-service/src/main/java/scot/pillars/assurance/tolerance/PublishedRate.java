package scot.pillars.assurance.tolerance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Measure;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.pages.Formats;

/** The level of a benefit as recorded and as published: the same checks, with and without errors that are too small. */
@Schema(name = "PublishedRate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedRate(
        @Schema(required = true, examples = "SCP") String benefit,

        @Schema(required = true, examples = "Scottish Child Payment")
        String name,

        @Schema(required = true) Measure measure,

        @Schema(required = true, description = "As recorded: every error counts")
        Level everyErrorCounted,

        @Schema(
                required = true,
                description = "As published: a case whose amount in error, in one direction, is not above the "
                        + "threshold of the day of its check counts as right in that direction")
        Level withTolerance,

        @Schema(required = true, description = "The thresholds that held in the window")
        List<Tolerance> thresholds) {
    static final Table<PublishedRate> TABLE = Table.<PublishedRate>named("published-rates")
            .column("benefit", PublishedRate::benefit)
            .column("name", PublishedRate::name)
            .column("measure", PublishedRate::measure)
            .column("checks", one -> one.everyErrorCounted().checks())
            .column("everyErrorCounted", one -> one.everyErrorCounted().share())
            .column("withTolerance", one -> one.withTolerance().share())
            .column("withheld", one -> one.everyErrorCounted().withheld())
            .column("thresholds", PublishedRate::inWords);

    /** The thresholds of the window: USD 37.00 from 1 October 2013 to 30 September 2014. */
    public String inWords() {
        return thresholds.stream()
                .map(one -> one.inWords() + " from "
                        + Formats.inWords(one.inForceFrom())
                        + (one.inForceTo() == null ? "" : " to " + Formats.inWords(one.inForceTo())))
                .collect(Collectors.joining("; "));
    }
}
