package scot.pillars.assurance.coaching;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;

/** Themes of coaching, for learning and development. */
@Path("/v1/coaching-themes")
@Tag(name = "Coaching")
@PermissionsAllowed(CoachingScope.THEMES)
@Blocking
public class CoachingThemeResource {
    @Inject
    CoachingThemes themes;

    @Inject
    Paging paging;

    /** All themes, for the documents. */
    @Schema(name = "CoachingThemePage")
    public record ThemePage(
            List<CoachingThemes.Theme> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listCoachingThemes",
            summary = "List the themes of coaching, without names",
            description =
                    "By code of the descriptor. Numbers about fewer than 10 checks or 3 colleagues are withheld. CSV of the "
                            + "same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "The themes",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ThemePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list() {
        return paging.answer(new Page<>(themes.all(), null), CoachingThemes.Theme.TABLE);
    }
}
