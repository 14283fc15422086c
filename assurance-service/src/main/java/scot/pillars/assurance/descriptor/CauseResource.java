package scot.pillars.assurance.descriptor;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** The register of causes. */
@Path("/v1/causes")
@Tag(name = "Causes")
@PermissionsAllowed("read-registers")
@Blocking
public class CauseResource {
    @Inject
    Terms terms;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of causes, for the documents. */
    @Schema(name = "CausePage")
    public record CausePage(
            List<TermView> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listCauses",
            summary = "List and search causes",
            description = "In the order of vocabulary and code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of causes",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CausePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid WordSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(terms.page(TermRow.CAUSE, search, page.limit(), page.after()), TermView.table("causes"));
    }

    @GET
    @Path("/{vocabulary}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCause", summary = "Read a cause")
    @APIResponse(
            responseCode = "200",
            description = "The cause, with its ETag",
            content = @Content(schema = @Schema(implementation = TermView.class)))
    public Response read(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "GUIDANCE") @PathParam("code") String code) {
        return answer(200, terms.read(TermRow.CAUSE, vocabulary, code));
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerCause", summary = "Register a cause")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = TermView.class)))
    public Response register(
            @NotNull @Valid TermRequest request,
            @Parameter(description = "Registers once; with another request it answers 409", example = "register-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(
                key, "registerCause", request, () -> answer(201, terms.register(TermRow.CAUSE, request)));
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Path("/{vocabulary}/{code}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retireCause",
            summary = "Retire a cause",
            description = "No new check uses it from that day on; it stays known, since checks were recorded with it.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = TermView.class)))
    public Response retire(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "GUIDANCE") @PathParam("code") String code,
            @NotNull @Valid RetirementRequest request,
            @Parameter(description = "ETag of the version to retire", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(200, terms.retire(TermRow.CAUSE, vocabulary, code, request.retiredOn(), ifMatch));
    }

    @GET
    @Path("/{vocabulary}/{code}/wordings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCauseWordings",
            summary = "List every wording of a cause",
            description = "The first one first.")
    @APIResponse(responseCode = "200", description = "The wordings, each with the day from which it is in force")
    public List<TermWordingView> wordings(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "GUIDANCE") @PathParam("code") String code) {
        return terms.wordings(TermRow.CAUSE, vocabulary, code);
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Path("/{vocabulary}/{code}/wordings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rewordCause",
            summary = "Word a cause anew",
            description =
                    "The code stays. Checks from that day on show the new wording, earlier ones the one of their day.")
    @APIResponse(
            responseCode = "200",
            description = "Worded anew, as it reads today",
            content = @Content(schema = @Schema(implementation = TermView.class)))
    public Response reword(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "GUIDANCE") @PathParam("code") String code,
            @NotNull @Valid TermRewording request,
            @Parameter(description = "ETag of the version to word anew", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(200, terms.reword(TermRow.CAUSE, vocabulary, code, request, ifMatch));
    }

    private static Response answer(int status, TermView view) {
        return Response.status(status)
                .header("ETag", ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
