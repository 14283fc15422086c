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

/** The register of descriptors. */
@Path("/v1/descriptors")
@Tag(name = "Descriptors")
@PermissionsAllowed("read-registers")
@Blocking
public class DescriptorResource {
    @Inject
    Descriptors descriptors;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of descriptors, for the documents. */
    @Schema(name = "DescriptorPage")
    public record DescriptorPage(
            List<DescriptorView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDescriptors",
            summary = "List and search descriptors",
            description = "In the order of vocabulary and code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of descriptors",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DescriptorPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid WordSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(descriptors.page(search, page.limit(), page.after()), DescriptorView.TABLE);
    }

    @GET
    @Path("/{vocabulary}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readDescriptor", summary = "Read a descriptor")
    @APIResponse(
            responseCode = "200",
            description = "The descriptor, with its ETag",
            content = @Content(schema = @Schema(implementation = DescriptorView.class)))
    public Response read(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "RES-WRONG-DATE") @PathParam("code") String code) {
        return answer(200, descriptors.read(vocabulary, code));
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerDescriptor", summary = "Register a descriptor")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = DescriptorView.class)))
    public Response register(
            @NotNull @Valid DescriptorRequest request,
            @Parameter(description = "Registers once; with another request it answers 409", example = "register-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "registerDescriptor", request, () -> answer(201, descriptors.register(request)));
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Path("/{vocabulary}/{code}/retirement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retireDescriptor",
            summary = "Retire a descriptor",
            description = "No new check uses it from that day on; it stays known, since checks were recorded with it.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = DescriptorView.class)))
    public Response retire(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "RES-WRONG-DATE") @PathParam("code") String code,
            @NotNull @Valid RetirementRequest request,
            @Parameter(description = "ETag of the version to retire", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(200, descriptors.retire(vocabulary, code, request.retiredOn(), ifMatch));
    }

    @GET
    @Path("/{vocabulary}/{code}/wordings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDescriptorWordings",
            summary = "List every wording of a descriptor",
            description = "The first one first.")
    @APIResponse(responseCode = "200", description = "The wordings, each with the day from which it is in force")
    public List<DescriptorWordingView> wordings(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "RES-WRONG-DATE") @PathParam("code") String code) {
        return descriptors.wordings(vocabulary, code);
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Path("/{vocabulary}/{code}/wordings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rewordDescriptor",
            summary = "Word a descriptor anew",
            description =
                    "The code stays. Checks from that day on show the new wording, earlier ones the one of their day.")
    @APIResponse(
            responseCode = "200",
            description = "Worded anew, as it reads today",
            content = @Content(schema = @Schema(implementation = DescriptorView.class)))
    public Response reword(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "RES-WRONG-DATE") @PathParam("code") String code,
            @NotNull @Valid DescriptorRewording request,
            @Parameter(description = "ETag of the version to word anew", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(200, descriptors.reword(vocabulary, code, request, ifMatch));
    }

    private static Response answer(int status, DescriptorView view) {
        return Response.status(status)
                .header("ETag", ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
