package scot.pillars.assurance.check;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.form.Forms;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;

/** The checks for people: search and read. */
@Path("/checks")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(CheckScope.OWN_LINE)
@Blocking
public class CheckPages {
    private static final int ON_A_PAGE = 50;

    @Inject
    @Location("check/checks")
    Template list;

    @Inject
    @Location("check/check")
    Template one;

    @Inject
    Checks checks;

    @Inject
    SuspectedCauses suspected;

    @Inject
    RegradingCheck regrading;

    @Inject
    KnownRegisters registers;

    @Inject
    Forms forms;

    @Inject
    PageShell shell;

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@Context UriInfo uri, @QueryParam("after") String after) {
        SearchForm form = SearchForm.from(uri.getQueryParameters());
        Page<CheckSummary> found =
                form.errors().isEmpty() ? checks.page(form.search(), ON_A_PAGE, after) : new Page<>(List.of(), null);
        Registers known = registers.recent();
        return list.data("form", form)
                .data(
                        "rows",
                        found.items().stream()
                                .map(check -> new CheckWords(check, known))
                                .toList())
                .data("benefits", known.benefits().values().stream().sorted().toList())
                .data(
                        "datasets",
                        found.items().stream()
                                .map(CheckSummary::dataset)
                                .distinct()
                                .toList())
                .data("next", found.next() == null ? null : form.link("after=" + found.next()))
                .data("first", after == null ? null : form.link(""))
                .data("csv", form.link("format=csv"));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("id") UUID id) {
        CheckView check = suspected.shown(checks.find(id).orElseThrow(() -> Refusal.notFound("No check has this id")));
        Registers known = registers.recent();
        return one.data("check", check)
                .data("words", new CheckWords(check, known))
                .data("earlier", regrading.history(id))
                .data("questions", questions(check))
                .data(
                        "crumbs",
                        List.of(
                                new PageLink("Assurance", shell.getRoot() + "/"),
                                new PageLink("Checks", shell.getRoot() + "/checks")));
    }

    /** What the criteria of the check ask, by their code. */
    private Map<String, String> questions(CheckView check) {
        return check.form() == null
                ? Map.of()
                : forms.questions(check.form().code(), check.form().version());
    }
}
