package scot.pillars.assurance.onetoone;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.feedback.MonthOfResults;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.LineChart;
import scot.pillars.kit.time.BusinessClock;

/** One-to-one sheets for the colleague and who leads their line: to look at together, and to print. */
@Path("/one-to-one")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(OneToOneScope.READ)
@Blocking
public class OneToOnePages {
    private static final String PATH = "/one-to-one";
    private static final String TITLE = "Whose one-to-one is it?";

    @Inject
    @Location("onetoone/sheets")
    Template list;

    @Inject
    @Location("onetoone/sheet")
    Template sheet;

    @Inject
    OneToOneSheets sheets;

    @Inject
    OneToOneScope scope;

    @Inject
    WritingNote writing;

    @Inject
    Notes notes;

    @Inject
    EntryPages entries;

    @Inject
    Validator validator;

    @Inject
    BusinessClock clock;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("My work", 31, "One-to-one", PATH, OneToOneScope.READ);
        }
    }

    /** A colleague of the list. */
    public record Row(String number, String name, boolean own, boolean waits, LocalDate writtenOn) {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("colleague") String colleague) {
        if (colleague != null && !colleague.isBlank()) {
            scope.mayKnow(colleague.strip());
            return entries.to(PATH + "/" + colleague.strip());
        }
        Map<String, String> line = scope.ownLine();
        Map<String, Notes.Last> last = notes.last(line.keySet());
        List<Row> rows = line.entrySet().stream()
                .map(one -> {
                    Notes.Last note = last.get(one.getKey());
                    return new Row(
                            one.getKey(),
                            one.getValue(),
                            scope.isColleague(one.getKey()),
                            note != null && note.open() > 0,
                            note == null ? null : note.writtenOn());
                })
                .toList();
        return EntryPages.html(200, list.data("rows", rows).data("everybody", scope.everybody()));
    }

    /** @param change id of a note to change, in place of a new one */
    @GET
    @Path("/{colleague}")
    @Operation(hidden = true)
    public TemplateInstance read(
            @PathParam("colleague") String colleague,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("change") UUID change,
            @QueryParam("done") String done) {
        Window period = Window.of(day("from", from), day("to", to), clock.today());
        TypedForm form = change == null
                ? EntryPages.fresh(Map.of(
                        "periodFrom",
                        period.from().toString(),
                        "periodTo",
                        period.to().toString()))
                : typed(notes.find(colleague, change).orElseThrow(() -> Refusal.notFound("There is no such note")));
        return page(colleague, period, form, change).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{colleague}/notes")
    @PermissionsAllowed(OneToOneScope.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(@PathParam("colleague") String colleague, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(colleague, form, null, "written", () -> writing.write(colleague, request(form)));
    }

    @POST
    @Path("/{colleague}/notes/{id}")
    @PermissionsAllowed(OneToOneScope.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("colleague") String colleague,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(
                colleague,
                form,
                id,
                "written",
                () -> writing.change(colleague, id, EntryPages.version(form), request(form)));
    }

    @POST
    @Path("/{colleague}/notes/{id}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response agree(
            @PathParam("colleague") String colleague,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(colleague, form, null, "agreed", () -> writing.agree(colleague, id, EntryPages.version(form)));
    }

    private Response done(String colleague, TypedForm form, UUID changing, String word, Supplier<NoteView> work) {
        return entries.done(
                form,
                "text",
                refused -> page(colleague, Window.of(null, null, clock.today()), refused, changing)
                        .data("done", ""),
                () -> {
                    work.get();
                    return entries.to(PATH + "/" + colleague + "?done=" + word);
                });
    }

    private static TypedForm typed(NoteView note) {
        return EntryPages.fresh(Map.of(
                "version", Long.toString(note.version()),
                "periodFrom", note.periodFrom().toString(),
                "periodTo", note.periodTo().toString(),
                "text", note.text()));
    }

    private NoteRequest request(TypedForm form) {
        NoteRequest request = new NoteRequest(
                day("periodFrom", form.given("periodFrom")),
                day("periodTo", form.given("periodTo")),
                form.given("text"),
                form.given("falseAlarm"));
        return TypedForm.sound(request, validator.validate(request));
    }

    private TemplateInstance page(String colleague, Window period, TypedForm form, UUID changing) {
        OneToOneSheet found = sheets.of(colleague, period);
        return sheet.data("sheet", found)
                .data("name", scope.mayKnow(colleague))
                .data("chart", chart(found.results()))
                .data("own", scope.isColleague(colleague))
                .data("leads", scope.leads(colleague))
                .data("form", form)
                .data("changing", changing)
                .data("action", PATH + "/" + colleague + "/notes" + (changing == null ? "" : "/" + changing))
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    /** From the first month in which anything was checked. */
    private static LineChart chart(List<MonthOfResults> results) {
        List<MonthOfResults> months = results.stream()
                .dropWhile(month -> month.casesPercent() == null && month.criteriaPercent() == null)
                .toList();
        return new LineChart(
                "Cases right and criteria right by month, of released checks",
                "%",
                months.stream().map(MonthOfResults::inWords).toList(),
                List.of(
                        new LineChart.Series(
                                "Cases right",
                                months.stream()
                                        .map(MonthOfResults::casesPercent)
                                        .toList()),
                        new LineChart.Series(
                                "Criteria right",
                                months.stream()
                                        .map(MonthOfResults::criteriaPercent)
                                        .toList())),
                null);
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(field, "date", "Give the day as 2026-10-31");
        }
    }
}
