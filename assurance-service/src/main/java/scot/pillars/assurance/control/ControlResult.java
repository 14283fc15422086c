package scot.pillars.assurance.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What got past a control.
 *
 * @param since the last test it passed; absent when it passed none
 * @param errors error lines with its descriptors that arose after that day; absent when it passed no test
 */
@Schema(name = "ControlResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ControlResult(
        @Schema(required = true, examples = "RESIDENCE-PROMPT")
        String code,

        @Schema(required = true, examples = "Prompt for residence before award")
        String name,

        LocalDate since,
        @Schema(examples = "3") Long errors) {}
