package scot.pillars.assurance.calibration;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** A session in a list: who has submitted by count alone, and of the reader whether they take part. */
@Schema(name = "CalibrationSessionSummary")
public record SessionSummary(
        UUID id,
        String title,
        String benefit,
        LocalDate heldOn,
        SessionState state,
        int cases,
        int criteria,
        int participants,
        int submitted,

        @Schema(description = "Whether the reader scores in it")
        boolean mine,

        @Schema(description = "Whether the reader has submitted")
        boolean submittedByMe,

        int openActions,
        Provenance provenance) {
    static final Table<SessionSummary> TABLE = Table.<SessionSummary>named("calibration-sessions")
            .column("id", SessionSummary::id)
            .column("title", SessionSummary::title)
            .column("benefit", SessionSummary::benefit)
            .column("heldOn", SessionSummary::heldOn)
            .column("state", one -> Kebab.of(one.state()))
            .column("cases", SessionSummary::cases)
            .column("criteria", SessionSummary::criteria)
            .column("participants", SessionSummary::participants)
            .column("submitted", SessionSummary::submitted)
            .column("openActions", SessionSummary::openActions)
            .column("provenance", one -> Kebab.of(one.provenance()));
}
