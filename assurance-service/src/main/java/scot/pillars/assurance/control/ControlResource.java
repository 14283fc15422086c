package scot.pillars.assurance.control;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Preventative controls and the errors that passed them. */
@Path("/v1/controls")
@Tag(name = "Standards")
@PermissionsAllowed("read-standards")
@Blocking
public class ControlResource {
    @Inject
    Controls controls;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A control as it is kept, for the documents. */
    @Schema(name = "KeptControl")
    public record KeptControl(
            @Schema(required = true, examples = "RESIDENCE-PROMPT")
            String code,

            @Schema(required = true) Control entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of controls, for the documents. */
    @Schema(name = "ControlPage")
    public record ControlPage(
            List<KeptControl> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listControls", summary = "List controls", description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of controls; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ControlPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Descriptor it should stop", example = "RES-NOT-TESTED") @QueryParam("descriptor")
                    String descriptor,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                controls.page(new Where().and("? = any(descriptors)", descriptor), page),
                texts.table("controls", Controls.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readControl", summary = "Read a control")
    @APIResponse(
            responseCode = "200",
            description = "The control, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptControl.class)))
    public Response read(
            @Parameter(description = "Code", example = "RESIDENCE-PROMPT") @PathParam("code") String code) {
        return Keeping.found(controls.read(code));
    }

    @GET
    @Path("/results")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listControlResults",
            summary = "List what got past each control",
            description = "Error lines with the control's descriptors that arose after the last test it passed.")
    @APIResponse(
            responseCode = "200",
            description = "Most errors first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ControlResult.class)))
    public List<ControlResult> results() {
        return controls.results();
    }

    @PUT
    @PermissionsAllowed("keep-controls")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepControl",
            summary = "Create or change a control",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptControl.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptControl.class)))
    public Response keep(
            @Parameter(description = "Code", example = "RESIDENCE-PROMPT") @PathParam("code") String code,
            @NotNull @Valid Control entry,
            @BeanParam Conditions conditions) {
        return controls.keep(code, entry, conditions).answer();
    }
}
