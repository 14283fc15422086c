package scot.pillars.kit.records;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what was disposed of, by whose decision, and how it can be proven later. */
@Schema(name = "DisposalCertificate")
public record Certificate(
        @Schema(required = true, description = "Number of the certificate")
        UUID number,

        @Schema(required = true, examples = "assurance-service")
        String service,

        @Schema(required = true, examples = "Decisions, payments and checks of a case")
        String title,

        @Schema(required = true, examples = "the date of its last decision, payment or check")
        String periodRunsFrom,

        @Schema(required = true) DisposalView disposal,

        @Schema(
                required = true,
                description = "SHA-256 over the keys disposed of, in the order of their characters, each followed by a "
                        + "line feed: who holds the list can prove that it is this one")
        String digest) {}
