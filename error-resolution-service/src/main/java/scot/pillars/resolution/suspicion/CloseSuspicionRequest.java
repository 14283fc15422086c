package scot.pillars.resolution.suspicion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a suspicion ends. */
@Schema(name = "SuspicionToClose")
public record CloseSuspicionRequest(
        @NotNull
        @Pattern(
                regexp = "no-fraud-found|fiscal-disposal|conviction|not-pursued",
                message = "The outcome is no-fraud-found, fiscal-disposal, conviction or not-pursued")
        @Schema(
                required = true,
                enumeration = {"no-fraud-found", "fiscal-disposal", "conviction", "not-pursued"})
        String outcome) {}
