package scot.pillars.charter.measure;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.charter.framework.Frameworks;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.measure.model.Series;
import scot.pillars.kit.http.Refusal;

/** The area's first page, with the four sections, and the page of a measure. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-measures")
@Blocking
public class MeasurePages {
    @Inject
    @Location("measure/measures")
    Template measures;

    @Inject
    @Location("measure/measure")
    Template measure;

    @Inject
    Frameworks frameworks;

    @Inject
    Results results;

    @GET
    @Operation(hidden = true)
    public TemplateInstance sections() {
        Framework framework = frameworks.current();
        List<Figure> figures = framework.measures().stream()
                .map(Measure::figures)
                .flatMap(Collection::stream)
                .toList();
        Map<String, List<Series>> series = results.of(figures, null);
        List<SectionLines> sections = framework.sections().stream()
                .map(section -> SectionLines.of(section, series))
                .toList();
        return measures.data("framework", framework.title() + ", " + framework.version())
                .data("sections", sections)
                .data(
                        "datasets",
                        series.values().stream()
                                .flatMap(List::stream)
                                .map(Series::dataset)
                                .distinct()
                                .sorted()
                                .toList());
    }

    @GET
    @Path("/measures/{code}")
    @Operation(hidden = true)
    public TemplateInstance measure(@PathParam("code") String code) {
        Framework framework = frameworks.current();
        Measure found =
                framework.measure(code).orElseThrow(() -> Refusal.notFound("The framework has no such measure"));
        MeasureView view = MeasureView.from(
                found,
                framework.version(),
                framework.section(found.section()).title(),
                results.of(found.figures(), null));
        return measure.data("measure", view)
                .data("kind", found.kind() == null ? "Not known" : found.kind().title())
                .data(
                        "datasets",
                        view.figures().stream()
                                .flatMap(figure -> figure.series().stream())
                                .map(SeriesView::dataset)
                                .distinct()
                                .sorted()
                                .toList());
    }
}
