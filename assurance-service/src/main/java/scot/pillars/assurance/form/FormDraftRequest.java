package scot.pillars.assurance.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole draft of a check form. */
@Schema(name = "CheckFormDraft")
public record FormDraftRequest(
        @NotBlank @Schema(required = true, examples = "SCP") String benefit,

        @NotNull @Min(1) @Max(3) @Schema(required = true, examples = "1", description = "Line of defence")
        Integer tier,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Scottish Child Payment: operational check")
        String title,

        @Valid @Size(max = 100) @Schema(description = "In the order of the form")
        List<@NotNull @Valid CriterionView> criteria) {
    public FormDraftRequest {
        criteria = criteria == null ? List.of() : criteria;
    }
}
