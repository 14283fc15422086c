package scot.pillars.assurance.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a team, a business area or a site; everything but its kind and code. */
@Schema(name = "UnitToKeep")
public record UnitRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Child payments 1")
        String name) {}
