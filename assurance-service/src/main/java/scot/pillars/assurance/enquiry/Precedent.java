package scot.pillars.assurance.enquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** An answered question that others may go by; without who asked and from which check. */
@Schema(name = "Precedent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Precedent(
        @Schema(required = true, examples = "DS-2026-000123")
        String code,

        @Schema(required = true, examples = "Temporary absence and residence")
        String title,

        @Schema(examples = "SCP") String benefit,

        @Schema(required = true, examples = "[\"SCP-RESIDENCE\"]")
        List<String> guidance,

        @Schema(required = true) String question,
        @Schema(required = true) String answer,
        @Schema(required = true) LocalDate answeredOn) {
    static final Table<Precedent> TABLE = Table.<Precedent>named("precedents")
            .column("code", Precedent::code)
            .column("title", Precedent::title)
            .column("benefit", Precedent::benefit)
            .column("guidance", one -> String.join(";", one.guidance()))
            .column("question", Precedent::question)
            .column("answer", Precedent::answer)
            .column("answeredOn", Precedent::answeredOn);
}
