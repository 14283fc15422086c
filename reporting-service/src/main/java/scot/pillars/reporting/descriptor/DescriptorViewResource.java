package scot.pillars.reporting.descriptor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Csv;
import scot.pillars.reporting.view.ViewAnswers;
import scot.pillars.reporting.view.ViewFilter;

/** Top elements and descriptors. */
@Path("/v1/views/descriptors")
@PermissionsAllowed("read-views")
@Tag(name = "Views")
public class DescriptorViewResource {
    private static final Set<String> PARAMETERS =
            Set.of("dataset", "benefit", "area", "calendar", "from", "to", "format", "vocabulary", "level", "top");

    @Inject
    DescriptorViews views;

    @Inject
    ViewAnswers answers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "viewDescriptors",
            summary = "Top error descriptors",
            description = "Error lines by element or descriptor, most frequent first, with share and cumulative share"
                    + " of the lines of the same dataset and vocabulary.")
    @APIResponse(
            responseCode = "200",
            description = "The view; CSV holds the items",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DescriptorView.class)))
    public Response view(
            @BeanParam ViewFilter filter,
            @QueryParam("vocabulary") @Parameter(description = "Vocabulary of the descriptors", example = "SNAP-QC")
                    String vocabulary,
            @QueryParam("level")
                    @Parameter(
                            description = "Count elements or whole descriptors (element and nature)",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"element", "descriptor"},
                                            defaultValue = "element"))
                    String level,
            @QueryParam("top")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(1_000)
                    @Parameter(description = "How many of each dataset and vocabulary, 1 to 1000", example = "20")
                    int top,
            @QueryParam("format") @Parameter(description = "json or csv; else by Accept", example = "json")
                    String format) {
        answers.only(PARAMETERS);
        DescriptorView view = views.read(filter, vocabulary, level, top);
        return answers.of(view, view.items(), TopDescriptor.TABLE);
    }
}
