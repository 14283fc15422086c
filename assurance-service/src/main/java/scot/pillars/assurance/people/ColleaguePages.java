package scot.pillars.assurance.people;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.time.BusinessClock;

/** The register of colleagues for people: who works where on a day, and one colleague's postings, skills and leave. */
@Path("/colleagues")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(PeopleScope.OWN_LINE)
@Blocking
public class ColleaguePages {
    private static final int ON_A_PAGE = 50;

    @Inject
    @Location("people/colleagues")
    Template list;

    @Inject
    @Location("people/colleague")
    Template one;

    @Inject
    People people;

    @Inject
    PeopleScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    PageShell shell;

    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Administration", 40, "Colleagues", "/colleagues", PeopleScope.OWN_LINE);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(
            @QueryParam("on") String on,
            @QueryParam("team") String team,
            @QueryParam("text") String text,
            @QueryParam("after") String after) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = day(on, errors);
        Page<ColleagueSummary> found = people.page(
                new People.Search(
                        day, given(team), null, given(text), scope.numbers().orElse(null)),
                ON_A_PAGE,
                after);
        String filters = "?on=" + day + "&team=" + encoded(team) + "&text=" + encoded(text);
        return list.data("rows", found.items())
                .data("on", day)
                .data("team", team == null ? "" : team)
                .data("text", text == null ? "" : text)
                .data("errors", errors)
                .data("everybody", scope.numbers().isEmpty())
                .data("next", found.next() == null ? null : filters + "&after=" + found.next())
                .data("first", after == null ? null : filters)
                .data("csv", filters + "&format=csv");
    }

    @GET
    @Path("/{number}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("number") String number) {
        scope.mayKnow(number);
        People.Kept kept = people.find(number).orElseThrow(() -> Refusal.notFound("No colleague has this number"));
        return one.data("colleague", kept.colleague())
                .data("now", kept.colleague().postingOn(clock.today()).orElse(null))
                .data("away", kept.colleague().onLeave(clock.today()))
                .data(
                        "crumbs",
                        List.of(
                                new PageLink("Assurance", shell.getRoot() + "/"),
                                new PageLink("Colleagues", shell.getRoot() + "/colleagues")));
    }

    private LocalDate day(String on, List<FieldError> errors) {
        try {
            return given(on) == null ? clock.today() : LocalDate.parse(on.strip());
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("on", "date", "Give the day as 2025-06-03"));
            return clock.today();
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
