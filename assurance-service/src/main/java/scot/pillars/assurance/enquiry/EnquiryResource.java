package scot.pillars.assurance.enquiry;

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
import jakarta.ws.rs.QueryParam;
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

/** The register of enquiries. */
@Path("/v1/enquiries")
@Tag(name = "Learning")
@PermissionsAllowed("read-standards")
@Blocking
public class EnquiryResource {
    @Inject
    Enquiries enquiries;

    @Inject
    EntryTexts texts;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** An enquiry as it is kept, for the documents. */
    @Schema(name = "KeptEnquiry")
    public record KeptEnquiry(
            @Schema(required = true, examples = "DS-2026-000123")
            String code,

            @Schema(required = true) Enquiry entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of enquiries, for the documents. */
    @Schema(name = "EnquiryPage")
    public record EnquiryPage(
            List<KeptEnquiry> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listEnquiries",
            summary = "List the enquiries the caller may know of",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of enquiries; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = EnquiryPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(enquiries.page(new Where(), page), texts.table("enquiries", Enquiries.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readEnquiry", summary = "Read an enquiry")
    @APIResponse(
            responseCode = "200",
            description = "The enquiry, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptEnquiry.class)))
    public Response read(@Parameter(description = "Code", example = "DS-2026-000123") @PathParam("code") String code) {
        return Keeping.found(enquiries.read(code));
    }

    @POST
    @PermissionsAllowed("raise")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "raiseEnquiry", summary = "Raise an enquiry")
    @APIResponse(
            responseCode = "201",
            description = "Raised, with its number",
            content = @Content(schema = @Schema(implementation = KeptEnquiry.class)))
    public Response raise(
            @NotNull @Valid Enquiry.Raising request,
            @Parameter(description = "Raises once; with another request it answers 409", example = "raise-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "raiseEnquiry", request, () -> Keeping.raised(enquiries.raise(request)));
    }

    @POST
    @PermissionsAllowed("answer-enquiries")
    @Path("/{code}/routing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "routeEnquiry",
            summary = "Route an enquiry to a queue or a person",
            description = "Until it is answered.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = KeptEnquiry.class)))
    public Response route(
            @Parameter(description = "Code", example = "DS-2026-000123") @PathParam("code") String code,
            @NotNull @Valid Enquiry.Routing request,
            @Parameter(description = "ETag of the version that was read", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return Keeping.found(enquiries.route(code, request, ifMatch));
    }

    @POST
    @PermissionsAllowed("answer-enquiries")
    @Path("/{code}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerEnquiry",
            summary = "Answer an enquiry",
            description = "With a title it is published as a precedent, linked to guidance. An answer stays.")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = KeptEnquiry.class)))
    public Response reply(
            @Parameter(description = "Code", example = "DS-2026-000123") @PathParam("code") String code,
            @NotNull @Valid Enquiry.Answering request,
            @Parameter(description = "ETag of the version that was read", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return Keeping.found(enquiries.reply(code, request, ifMatch));
    }

    /** A page of precedents, for the documents. */
    @Schema(name = "PrecedentPage")
    public record PrecedentPage(
            List<Precedent> items, @Schema(nullable = true) String next) {}

    @GET
    @Path("/precedents")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listPrecedents",
            summary = "Search published answers",
            description = "The latest first; without who asked.")
    @APIResponse(
            responseCode = "200",
            description = "A page of precedents",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PrecedentPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response precedents(
            @Parameter(description = "Text in title, question or answer", example = "absence") @QueryParam("text")
                    String text,
            @Parameter(description = "Code of guidance", example = "SCP-RESIDENCE") @QueryParam("guidance")
                    String guidance,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(enquiries.precedents(text, guidance, page), Precedent.TABLE);
    }
}
