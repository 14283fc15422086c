package scot.pillars.assurance.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.money.Money;

/** A decision as the agency's system made it. */
@Schema(name = "DecisionToRegister")
public record DecisionRequest(
        @NotBlank @Size(max = 100) @Schema(required = true, examples = "D-2026-004711")
        String reference,

        @NotBlank @Size(max = 100) @Schema(required = true, examples = "CR-2025-000123")
        String caseReference,

        @NotBlank @Size(max = 20) @Schema(required = true, examples = "SCP")
        String benefit,

        @NotNull @Schema(required = true, examples = "new-application")
        DecisionType type,

        @NotNull @Schema(required = true, examples = "2026-11-20")
        LocalDate decidedOn,

        @Schema(description = "Amount of one payment; absent where nothing is paid")
        Money amount,

        @Schema(examples = "2026-11-23", description = "First day it covers")
        LocalDate periodFrom,

        @Schema(examples = "2027-11-21", description = "Last day it covers; absent: open")
        LocalDate periodTo,

        @Size(max = 100) @Schema(examples = "C-000731", description = "Pseudonymous number of the decision maker")
        String colleague,

        @Size(max = 100) @Schema(examples = "T-014", description = "Pseudonymous number of the team")
        String team,

        @Size(max = 100) @Schema(examples = "Dundee City") String area,

        @Schema(examples = "online", description = "How the client came")
        Channel channel,

        @Schema(description = "Further facts for risk: up to 30 names with a text, number or truth value")
        Map<String, Object> attributes) {}
