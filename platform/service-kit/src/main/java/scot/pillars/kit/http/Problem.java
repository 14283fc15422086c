package scot.pillars.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem document (RFC 9457). Field {@code type} is stable and may be compared by programs; texts are for people.
 *
 * @param instance path of the request
 * @param correlationId also in the response header and in every log line of this request
 */
@Schema(description = "Why a request was not served (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(required = true, format = "uri", examples = "urn:pillars:problem:rule-refused")
        String type,

        @Schema(required = true, examples = "A rule refuses the request")
        String title,

        @Schema(required = true, examples = "422") int status,
        @Schema(examples = "An overpayment needs a cause") String detail,
        @Schema(examples = "/assurance/v1/checks") String instance,

        @Schema(required = true, examples = "0d6f4a6e-6b43-4f0e-9a3b-0a4c6d1f2e55")
        String correlationId,

        @Schema(description = "Which fields and rules, empty when no single field is to blame")
        List<FieldError> errors) {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, String instance) {
        String detail = refusal.getMessage().equals(refusal.title()) ? null : refusal.getMessage();
        return of(refusal.status(), refusal.type(), refusal.title(), detail, instance, refusal.errors());
    }

    static Problem of(int status, String type, String title, String detail, String instance, List<FieldError> errors) {
        return new Problem(
                "urn:pillars:problem:" + type, title, status, detail, instance, Correlation.id(), List.copyOf(errors));
    }
}
