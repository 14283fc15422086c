package scot.pillars.assurance.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.party.PartyView.StandingView;

/** What is known of a responsible party; everything but its code. */
@Schema(name = "ResponsiblePartyToKeep")
public record PartyRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Social Security Scotland")
        String name,

        @NotEmpty
        @Size(max = 100)
        @Schema(required = true, description = "By date: whether its errors are official errors")
        List<@NotNull @Valid StandingView> standings) {

    @JsonIgnore
    @AssertTrue(message = "standings must begin on different days")
    @Schema(hidden = true)
    public boolean isDistinct() {
        return standings == null
                || standings.stream()
                                .filter(standing -> standing != null)
                                .map(StandingView::inForceFrom)
                                .distinct()
                                .count()
                        == standings.size();
    }
}
