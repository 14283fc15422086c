package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a vocabulary; everything but its code. */
@Schema(name = "VocabularyToKeep")
public record VocabularyRequest(
        @NotBlank @Size(max = 200) @Schema(required = true, examples = "SNAP quality control")
        String title,

        @Size(min = 1, max = 200)
        @Schema(examples = "US Department of Agriculture, Food and Nutrition Service", description = "Who keeps it")
        String publisher) {}
