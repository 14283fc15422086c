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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.worklist.model.SecondCheckState;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.kit.pages.charts.IntervalChart;

/** Do two checkers say the same of the same decision? And which second checks are asked for, made, to be decided? */
@Path("/second-checks")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(SecondCheckListResource.READ)
@Blocking
public class SecondCheckPages {
    private static final int ON_A_PAGE = 25;
    private static final List<String> FILTERS = List.of("state", "differs", "benefit", "tier", "from", "to");

    @Inject
    @Location("worklist/secondchecks")
    Template list;

    @Inject
    SecondCheckList seconds;

    @Inject
    SecondCheckAgreements agreements;

    @Inject
    KnownRegisters registers;

    @Inject
    Forms forms;

    /** In the side navigation of those who may read second checks. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 3, "Second checks", "/second-checks", SecondCheckListResource.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(
            @Context UriInfo uri, @QueryParam("after") String after, @QueryParam("done") String done) {
        List<FieldError> errors = new ArrayList<>();
        TypedForm typed = TypedForm.of(uri.getQueryParameters());
        SecondCheckSearch search = search(typed, errors);
        AgreementSearch period = period(search);
        PageQuery query = new PageQuery();
        query.limit = ON_A_PAGE;
        query.after = after;
        Page<SecondCheckSummary> found = seconds.page(search, query);
        List<SecondCheckAgreement> agreement = agreements.of(period);
        String filters = filters(typed, FILTERS);
        return list.data("form", new TypedForm(typed.typed(), errors))
                .data("rows", found.items())
                .data("agreement", agreement)
                .data("asked", asked(agreement))
                .data("chart", agreement.stream().anyMatch(one -> !one.withheld()) ? chart(agreement) : null)
                .data("from", agreements.from(period))
                .data("to", agreements.to(period))
                .data(
                        "benefits",
                        registers.recent().benefits().values().stream().sorted().toList())
                .data("states", SecondCheckState.values())
                .data("narrowed", !filters.isEmpty())
                .data("done", done == null ? "" : done)
                .data("next", found.next() == null ? null : "?" + filters + "after=" + found.next())
                .data("first", after == null ? null : "?" + filters)
                .data(
                        "csv",
                        "?" + filters(typed, List.of("state", "differs", "benefit", "tier")) + days(search)
                                + "format=csv")
                .data("agreementCsv", "?" + filters(typed, List.of("benefit", "tier", "from", "to")) + "format=csv");
    }

    /** What the criteria ask, by their code. */
    private Map<String, String> asked(List<SecondCheckAgreement> agreement) {
        Map<String, String> asked = new HashMap<>();
        for (SecondCheckAgreement one : agreement) {
            if (one.criterion() != null) {
                forms.question(one.criterion()).ifPresent(question -> asked.put(one.criterion(), question));
            }
        }
        return asked;
    }

    private static SecondCheckSearch search(TypedForm typed, List<FieldError> errors) {
        SecondCheckSearch search = new SecondCheckSearch();
        search.state = Kebab.find(SecondCheckState.class, typed.value("state")).orElse(null);
        search.differs = typed.value("differs").matches("true|false") ? Boolean.valueOf(typed.value("differs")) : null;
        search.benefit = typed.given("benefit");
        search.tier = typed.value("tier").matches("[123]") ? Integer.valueOf(typed.value("tier")) : null;
        search.askedFrom = day(typed, "from", errors);
        search.askedTo = day(typed, "to", errors);
        return search;
    }

    private static AgreementSearch period(SecondCheckSearch search) {
        AgreementSearch period = new AgreementSearch();
        period.from = search.askedFrom;
        period.to = search.askedTo;
        period.benefit = search.benefit;
        period.tier = search.tier;
        return period;
    }

    private static Chart chart(List<SecondCheckAgreement> agreement) {
        return new IntervalChart(
                "First and second checks that say the same, % with 95 % interval",
                agreement.stream()
                        .map(one -> new IntervalChart.Row(
                                SecondCheckWords.of(one),
                                percent(one.agreement()),
                                percent(one.agreementLower()),
                                percent(one.agreementUpper()),
                                null))
                        .toList());
    }

    private static Double percent(Double share) {
        return share == null ? null : 100 * share;
    }

    private static LocalDate day(TypedForm typed, String field, List<FieldError> errors) {
        try {
            return typed.given(field) == null ? null : LocalDate.parse(typed.value(field));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "date", "Give the day as 2026-11-30"));
            return null;
        }
    }

    private static String days(SecondCheckSearch search) {
        return (search.askedFrom == null ? "" : "askedFrom=" + search.askedFrom + "&")
                + (search.askedTo == null ? "" : "askedTo=" + search.askedTo + "&");
    }

    private static String filters(TypedForm typed, List<String> names) {
        StringBuilder query = new StringBuilder();
        for (String name : names) {
            if (typed.given(name) != null) {
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(typed.value(name), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return query.toString();
    }
}
