package scot.pillars.assurance.enquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to Decision Support, from the moment it is raised to its answer, and as a precedent when it is published. */
@Schema(name = "Enquiry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enquiry(
        @Size(max = 40) @Schema(examples = "SCP") String benefit,
        @Schema(description = "The check it arose from") UUID checkId,

        @Size(max = 50)
        @Schema(required = true, examples = "[\"SCP-RESIDENCE\"]", description = "Codes of guidance it is about")
        List<String> guidance,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Does a temporary stay abroad end residence?")
        String question,

        @NotBlank @Size(max = 60) @Schema(required = true, examples = "C-000731")
        String raisedBy,

        @NotNull @Schema(required = true) LocalDate raisedOn,

        @NotNull @Schema(required = true, description = "Five working days after it was raised")
        LocalDate dueOn,

        @Size(max = 60) @Schema(examples = "complex-residence")
        String queue,

        @Size(max = 60) @Schema(examples = "C-0012") String assignedTo,

        @Size(max = 4000) @Schema(examples = "Not below 52 weeks")
        String answer,

        @Size(max = 60) String answeredBy,
        LocalDate answeredOn,

        @Size(max = 200)
        @Schema(
                examples = "Temporary absence and residence",
                description = "Title of the precedent; absent while it is not published")
        String precedent) {
    public Enquiry {
        guidance = guidance == null ? List.of() : List.copyOf(guidance);
    }

    /** A question as it is raised. */
    @Schema(name = "EnquiryToRaise")
    public record Raising(
            @Size(max = 40) @Schema(examples = "SCP") String benefit,
            UUID checkId,
            @Size(max = 50) List<String> guidance,

            @NotBlank
            @Size(max = 4000)
            @Schema(required = true, examples = "Does a temporary stay abroad end residence?")
            String question,

            @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
            String falseAlarm) {
        Raising because(String reason) {
            return new Raising(benefit, checkId, guidance, question, reason);
        }
    }

    /** Who is to answer. */
    @Schema(name = "EnquiryRouting")
    public record Routing(
            @Size(max = 60) @Schema(examples = "complex-residence")
            String queue,

            @Size(max = 60) @Schema(examples = "C-0012") String assignedTo) {}

    /** The answer; with a title it is published as a precedent. */
    @Schema(name = "EnquiryAnswer")
    public record Answering(
            @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Not below 52 weeks")
            String answer,

            @Size(max = 50) @Schema(description = "Codes of guidance it settles; absent leaves them as they are")
            List<String> guidance,

            @Size(max = 200) @Schema(examples = "Temporary absence and residence")
            String precedent,

            @Size(max = 200) String falseAlarm) {}

    Enquiry routed(Routing routing) {
        return new Enquiry(
                benefit,
                checkId,
                guidance,
                question,
                raisedBy,
                raisedOn,
                dueOn,
                routing.queue(),
                routing.assignedTo(),
                answer,
                answeredBy,
                answeredOn,
                precedent);
    }

    Enquiry answered(Answering answering, String by, LocalDate on) {
        return new Enquiry(
                benefit,
                checkId,
                answering.guidance() == null ? guidance : answering.guidance(),
                question,
                raisedBy,
                raisedOn,
                dueOn,
                queue,
                assignedTo,
                answering.answer(),
                by,
                on,
                answering.precedent());
    }
}
