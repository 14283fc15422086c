package scot.pillars.assurance.worklist;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.names.NamesForPages;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.quota.ReadingQuotaProgress;
import scot.pillars.assurance.worklist.model.CaseState;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.time.BusinessClock;

/** The worklist for people: what is mine, what comes next, and why something is not for me. */
@Path("/worklist")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-worklist")
@Blocking
public class WorklistPages {
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int MOST_OF_MINE = 20;

    @Inject
    @Location("worklist/worklist")
    Template list;

    @Inject
    SampledCases cases;

    @Inject
    WorkingCases working;

    @Inject
    CaseFacts facts;

    @Inject
    ReadingQuotaProgress quotas;

    @Inject
    PeopleScope people;

    @Inject
    KnownRegisters registers;

    @Inject
    NamesForPages named;

    @Inject
    BusinessClock clock;

    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 2, "Worklist", "/worklist", "read-worklist");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(
            @Context UriInfo uri, @QueryParam("after") String after, @QueryParam("done") String done) {
        TypedForm form = TypedForm.of(uri.getQueryParameters());
        List<FieldError> errors = new ArrayList<>();
        SampledCaseSearch search = search(form, errors);
        int size = SIZES.stream()
                .filter(one -> String.valueOf(one).equals(form.value("limit")))
                .findFirst()
                .orElse(SIZES.get(0));
        Page<SampledCaseView> found = cases.page(search, query(size, after));
        String caller = people.caller().orElse(null);
        String filters = filters(form);
        return list.data("form", new TypedForm(form.typed(), errors))
                .data("rows", rows(found.items(), caller))
                .data("mine", caller == null ? List.of() : rows(mine(caller), caller))
                .data(
                        "endedToday",
                        caller == null ? 0L : facts.endedSince(caller, BusinessClock.startOf(clock.today())))
                .data("quotas", quotas.own())
                .data(
                        "benefits",
                        registers.recent().benefits().values().stream().sorted().toList())
                .data("sizes", SIZES)
                .data("size", size)
                .data("chips", chips(form))
                .data("done", done == null ? "" : done)
                .data("next", found.next() == null ? null : filters + "&after=" + found.next())
                .data("first", after == null ? null : filters)
                .data("csv", filters + "&format=csv");
    }

    /** What is set, each with the address of the list without it. */
    record Chip(String words, String without) {}

    private List<WorklistRow> rows(List<SampledCaseView> found, String caller) {
        Registers known = registers.recent();
        Function<SampledCaseView, Optional<String>> obstacles =
                caller == null ? any -> Optional.empty() : working.obstacles(caller);
        return found.stream()
                .map(one -> {
                    Registers.Benefit benefit =
                            known.benefits().get(one.decision().benefit());
                    return new WorklistRow(
                            one,
                            benefit == null ? one.decision().benefit() : benefit.name(),
                            obstacles.apply(one).orElse(null),
                            clock.today());
                })
                .toList();
    }

    private List<SampledCaseView> mine(String caller) {
        SampledCaseSearch own = new SampledCaseSearch();
        own.checker = caller;
        own.state = CaseState.TAKEN;
        return cases.page(own, query(MOST_OF_MINE, null)).items();
    }

    private static SampledCaseSearch search(TypedForm form, List<FieldError> errors) {
        SampledCaseSearch search = new SampledCaseSearch();
        search.state = Kebab.find(CaseState.class, form.given("state")).orElse(null);
        if (form.typed().get("state") == null) {
            search.state = CaseState.WAITING;
        }
        search.timing = Kebab.find(Timing.class, form.given("timing")).orElse(null);
        search.benefit = form.given("benefit");
        search.plan = form.given("plan");
        search.tier = form.value("tier").matches("[123]") ? Integer.valueOf(form.value("tier")) : null;
        try {
            search.dueTo = form.given("dueTo") == null ? null : LocalDate.parse(form.given("dueTo"));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("dueTo", "date", "Give the day as 2026-11-30"));
        }
        return search;
    }

    private static PageQuery query(int limit, String after) {
        PageQuery query = new PageQuery();
        query.limit = limit;
        query.after = after;
        return query;
    }

    private List<Chip> chips(TypedForm form) {
        List<Chip> chips = new ArrayList<>();
        chip(chips, form, "benefit", named::benefit);
        chip(chips, form, "tier", tier -> "Tier " + tier);
        chip(chips, form, "timing", timing -> timing.equals("pre-payment") ? "Before payment" : "After payment");
        chip(chips, form, "plan", plan -> "Plan " + named.plan(plan));
        chip(chips, form, "dueTo", day -> "Due up to " + day);
        return chips;
    }

    private static void chip(List<Chip> chips, TypedForm form, String field, UnaryOperator<String> words) {
        if (form.given(field) != null) {
            chips.add(new Chip(words.apply(form.value(field)), filters(form, field)));
        }
    }

    private static String filters(TypedForm form, String... without) {
        StringBuilder address =
                new StringBuilder("?state=").append(encoded(form.typed().getOrDefault("state", "waiting")));
        for (String field : List.of("benefit", "tier", "timing", "plan", "dueTo", "limit")) {
            if (form.given(field) != null && !List.of(without).contains(field)) {
                address.append('&').append(field).append('=').append(encoded(form.value(field)));
            }
        }
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
