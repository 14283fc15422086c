package scot.pillars.assurance.suggestion;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** You said, we did: an answered suggestion without who raised it. */
@Schema(name = "SaidAndDone")
public record SaidAndDone(
        @Schema(required = true, examples = "SG-2026-000124")
        String code,

        @Schema(required = true) String said,
        @Schema(required = true) Suggestion.Outcome outcome,
        @Schema(required = true) String did,
        @Schema(required = true) LocalDate answeredOn) {
    static final Table<SaidAndDone> TABLE = Table.<SaidAndDone>named("you-said-we-did")
            .column("code", SaidAndDone::code)
            .column("said", SaidAndDone::said)
            .column("outcome", SaidAndDone::outcome)
            .column("did", SaidAndDone::did)
            .column("answeredOn", SaidAndDone::answeredOn);
}
