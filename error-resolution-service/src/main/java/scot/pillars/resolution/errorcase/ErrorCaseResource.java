package scot.pillars.resolution.errorcase;

import io.quarkus.security.PermissionsAllowed;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Csv;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;

/** Error cases over HTTP: listed, read, taken, resolved. */
@Path("/v1/error-cases")
@Tag(name = "Error cases", description = "One determination and period that is wrong, until it is put right")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("read-cases")
public class ErrorCaseResource {
    @Inject
    CaseSearch search;

    @Inject
    ShowingCase showing;

    @Inject
    TakingCase taking;

    @Inject
    ResolvingCase resolving;

    @Inject
    ActingOfficer officers;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** The document's shape of a page of the list. */
    @Schema(name = "ErrorCasePage")
    record ListedCases(
            @Schema(required = true) List<ListedCase> items,

            @Schema(nullable = true, description = "Cursor of the next page, null on the last")
            String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "listErrorCases", summary = "Error cases, narrowed and sorted, as JSON or CSV")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json or csv, whatever Accept says",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv"}))
    @APIResponse(
            responseCode = "200",
            description = "One page of error cases",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ListedCases.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response list(@BeanParam @Valid CaseQuery query) {
        Page<ListedCase> page = search.page(query);
        return paging.answer(page, ListedCase.TABLE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readErrorCase", summary = "One error case with its referrals and timeline")
    @APIResponse(
            responseCode = "200",
            description = "The error case; its ETag is what If-Match of a change takes",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class, examples = "\"3\"")),
            content = @Content(schema = @Schema(implementation = ErrorCaseView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(showing.show(id));
    }

    @POST
    @PermissionsAllowed("work-cases")
    @Path("/{id}/take")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "takeErrorCase", summary = "An officer takes an open error case")
    @APIResponse(
            responseCode = "200",
            description = "The error case, taken",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class, examples = "\"3\"")),
            content = @Content(schema = @Schema(implementation = ErrorCaseView.class)))
    public Response take(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OfficerRequest request) {
        long version = ETags.required(ifMatch);
        return idempotency.once(
                key,
                "takeErrorCase",
                List.of(id, request),
                () -> answer(showing.show(taking.take(id, version, officers.named(request.officer())))));
    }

    @POST
    @PermissionsAllowed("work-cases")
    @Path("/{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveErrorCase",
            summary = "The officer who holds an error case ends it with what was established")
    @APIResponse(
            responseCode = "200",
            description = "The error case, resolved",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class, examples = "\"3\"")),
            content = @Content(schema = @Schema(implementation = ErrorCaseView.class)))
    public Response resolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ResolveRequest request) {
        long version = ETags.required(ifMatch);
        return idempotency.once(
                key,
                "resolveErrorCase",
                List.of(id, request),
                () -> answer(showing.show(resolving.resolve(
                        id, version, officers.named(request.officer()), request.toModel(), request.falseAlarm()))));
    }

    private static Response answer(ErrorCaseView view) {
        return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
