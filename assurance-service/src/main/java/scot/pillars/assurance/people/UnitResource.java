package scot.pillars.assurance.people;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Teams, business areas and sites. */
@Path("/v1/units")
@Tag(name = "People")
@PermissionsAllowed("read-registers")
@Blocking
public class UnitResource {
    @Inject
    Units units;

    @Inject
    Paging paging;

    /** A page of units, for the documents. */
    @Schema(name = "UnitPage")
    public record UnitPage(
            List<UnitView> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listUnits", summary = "List teams, business areas and sites")
    @APIResponse(
            responseCode = "200",
            description = "A page of units, in the order of kind and code",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = UnitPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "team, business-area or site", example = "team") @QueryParam("kind") String kind,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(units.page(kind, page.limit(), page.after()), UnitView.TABLE);
    }

    @GET
    @Path("/{kind}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readUnit", summary = "Read a team, a business area or a site")
    @APIResponse(
            responseCode = "200",
            description = "The unit, with its ETag",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response read(
            @Parameter(description = "team, business-area or site", example = "team") @PathParam("kind") String kind,
            @Parameter(description = "Code", example = "T-061") @PathParam("code") String code) {
        UnitView unit = units.find(kind, code).orElseThrow(() -> Refusal.notFound("There is no such unit"));
        return Response.ok(unit).header("ETag", ETags.of(unit.version())).build();
    }

    @PUT
    @PermissionsAllowed("keep-people")
    @Path("/{kind}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepUnit",
            summary = "Create or change a team, a business area or a site",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response keep(
            @Parameter(description = "team, business-area or site", example = "team") @PathParam("kind") String kind,
            @Parameter(description = "Code", example = "T-061") @PathParam("code") String code,
            @NotNull @Valid UnitRequest request,
            @Parameter(description = "ETag of the version to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return units.keep(kind, code, request.name(), ifMatch, ifNoneMatch).answer();
    }
}
