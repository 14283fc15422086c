package scot.pillars.assurance.suggestion;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** The register of suggestions. */
@Path("/v1/suggestions")
@Tag(name = "Learning")
@PermissionsAllowed("read-standards")
@Blocking
public class SuggestionResource {
    @Inject
    Suggestions suggestions;

    @Inject
    EntryTexts texts;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A suggestion as it is kept, for the documents. */
    @Schema(name = "KeptSuggestion")
    public record KeptSuggestion(
            @Schema(required = true, examples = "SG-2026-000124")
            String code,

            @Schema(required = true) Suggestion entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of suggestions, for the documents. */
    @Schema(name = "SuggestionPage")
    public record SuggestionPage(
            List<KeptSuggestion> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listSuggestions",
            summary = "List the suggestions the caller may know of",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of suggestions; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SuggestionPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(suggestions.page(new Where(), page), texts.table("suggestions", Suggestions.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readSuggestion", summary = "Read a suggestion")
    @APIResponse(
            responseCode = "200",
            description = "The suggestion, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptSuggestion.class)))
    public Response read(@Parameter(description = "Code", example = "SG-2026-000124") @PathParam("code") String code) {
        return Keeping.found(suggestions.read(code));
    }

    @POST
    @PermissionsAllowed("raise")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "raiseSuggestion", summary = "Raise a suggestion")
    @APIResponse(
            responseCode = "201",
            description = "Raised, with its number",
            content = @Content(schema = @Schema(implementation = KeptSuggestion.class)))
    public Response raise(
            @NotNull @Valid Suggestion.Raising request,
            @Parameter(description = "Raises once; with another request it answers 409", example = "raise-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "raiseSuggestion", request, () -> Keeping.raised(suggestions.raise(request)));
    }

    @POST
    @PermissionsAllowed("answer-suggestions")
    @Path("/{code}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerSuggestion", summary = "Answer a suggestion", description = "An answer stays.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = KeptSuggestion.class)))
    public Response reply(
            @Parameter(description = "Code", example = "SG-2026-000124") @PathParam("code") String code,
            @NotNull @Valid Suggestion.Answering request,
            @Parameter(description = "ETag of the version that was read", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return Keeping.found(suggestions.reply(code, request, ifMatch));
    }

    /** A page of answered suggestions, for the documents. */
    @Schema(name = "SaidAndDonePage")
    public record SaidAndDonePage(
            List<SaidAndDone> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Path("/answered")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listSaidAndDone",
            summary = "List what was said and done",
            description = "The latest first; without who said it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of answered suggestions",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SaidAndDonePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response answered(@BeanParam @Valid PageQuery page) {
        return paging.answer(suggestions.answered(page), SaidAndDone.TABLE);
    }
}
