package scot.pillars.assurance.decision;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Decisions for people: which came in, and of one whether it waits for a check, what was paid and what checks found. */
@Path("/decisions")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-decisions")
@Blocking
public class DecisionPages {
    private static final Set<String> FILTERS =
            Set.of("caseReference", "benefit", "team", "colleague", "decidedFrom", "decidedTo", "checkRequired");

    @Inject
    @Location("decision/decisions")
    Template list;

    @Inject
    @Location("decision/decision")
    Template one;

    @Inject
    Determinations determinations;

    @Inject
    Payments payments;

    @Inject
    DecisionTrail trail;

    @Inject
    KnownRegisters registers;

    @Inject
    PageShell shell;

    /** In the side navigation of those who may read decisions. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(
                    new PageLink("Decisions", "/decisions", "read-decisions"),
                    new PageLink("Checks before payment", "/gate-plans", "read-decisions"));
        }

        @Override
        public int place() {
            return 10;
        }

        @Override
        public String group() {
            return "Checking";
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(@Context UriInfo uri, @QueryParam("after") String after) {
        TypedForm typed = TypedForm.of(uri.getQueryParameters());
        List<FieldError> errors = new ArrayList<>();
        DecisionSearch search = new DecisionSearch();
        search.caseReference = typed.given("caseReference");
        search.benefit = typed.given("benefit");
        search.team = typed.given("team");
        search.colleague = typed.given("colleague");
        search.decidedFrom = day(typed, "decidedFrom", errors);
        search.decidedTo = day(typed, "decidedTo", errors);
        search.checkRequired =
                typed.given("checkRequired") == null ? null : Boolean.valueOf(typed.value("checkRequired"));
        PageQuery query = new PageQuery();
        query.after = after;
        Page<DecisionView> found = errors.isEmpty() ? determinations.page(search, query) : new Page<>(List.of(), null);
        String filters = typed.typed().entrySet().stream()
                .filter(one -> FILTERS.contains(one.getKey()) && !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + DecisionWords.part(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        return list.data("rows", found.items())
                .data("form", new TypedForm(typed.typed(), errors))
                .data("narrowed", filters.length() > 1)
                .data(
                        "benefits",
                        registers.recent().benefits().values().stream().sorted().toList())
                .data("next", found.next() == null ? null : filters + "&after=" + found.next())
                .data("first", after == null ? null : filters)
                .data("csv", filters + "&format=csv");
    }

    @GET
    @Path("/{reference}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("reference") String reference) {
        DecisionView decision = determinations
                .find(reference)
                .orElseThrow(() -> Refusal.notFound("No decision with this reference is registered"));
        return one.data("decision", decision)
                .data("payments", payments.ofCase(decision.caseReference()))
                .data("chosen", trail.chosen(reference))
                .data("checks", trail.checks(decision))
                .data("crumbs", List.of(new PageLink("Decisions", shell.getRoot() + "/decisions")));
    }

    private static LocalDate day(TypedForm typed, String field, List<FieldError> errors) {
        try {
            return typed.given(field) == null ? null : LocalDate.parse(typed.value(field));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "date", "Give the day as 2025-06-03"));
            return null;
        }
    }
}
