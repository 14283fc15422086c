package scot.pillars.assurance.exercise;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.charts.BarChart;

/** How far is each exercise? */
@Path("/exercises")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(ExerciseResource.READ)
@Blocking
public class ExercisePages {
    @Inject
    @Location("exercise/exercises")
    Template page;

    @Inject
    Exercises exercises;

    /** In the side navigation of those who work or study exercises. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 68, "Exercises", "/exercises", ExerciseResource.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        List<ExerciseView> rows = exercises.page(new PageQuery()).items();
        return page.data("rows", rows)
                .data(
                        "chart",
                        rows.isEmpty()
                                ? null
                                : new BarChart(
                                        "Complete cases of those subject to review, %",
                                        "%",
                                        rows.stream()
                                                .map(one -> new BarChart.Bar(
                                                        one.code(),
                                                        one.completionRate() == null
                                                                ? null
                                                                : one.completionRate() * 100))
                                                .toList(),
                                        null));
    }
}
