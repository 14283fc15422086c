package scot.pillars.assurance.sampling;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draw chosen anew from its frame and seed, beside the cases it wrote. */
@Schema(name = "SampleDrawVerification")
public record DrawVerificationView(
        @Schema(required = true) UUID draw,

        @Schema(required = true, description = "Whether the same cases are chosen from an unchanged frame")
        boolean reproduced,

        @Schema(required = true, description = "Whether the frame still has the hash with which it was closed")
        boolean frameUnchanged,

        @Schema(required = true) long cases,

        @Schema(required = true, description = "Cases chosen both times")
        long same,

        @Schema(
                required = true,
                description =
                        "Cases whose decision was disposed of since: the frame has lost it, and the choice can differ")
        long disposedOf) {}
