package scot.pillars.assurance.lesson;

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
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.BarChart;

/** Lessons and good practice for people: who has taken them up, each with its next step. */
@Path("/lessons")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(Lessons.READ)
@Blocking
public class LessonPages {
    private static final String PATH = "/lessons";
    private static final String TITLE = "What have we learned, and who has taken it up?";

    @Inject
    @Location("lesson/lessons")
    Template list;

    @Inject
    @Location("register/raise")
    Template raising;

    @Inject
    LessonPage page;

    @Inject
    Lessons lessons;

    @Inject
    TakingUpLessons takingUp;

    @Inject
    Adoptions adoptions;

    @Inject
    EntryPages entries;

    @Inject
    EntryTexts texts;

    @Inject
    Validator validator;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Learning", 66, "Lessons and good practice", PATH, Lessons.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("kind") String kind,
            @QueryParam("letter") String letter,
            @QueryParam("state") String state,
            @QueryParam("benefit") String benefit,
            @QueryParam("text") String text,
            @QueryParam("after") String after) {
        LessonSearch search = LessonSearch.typed(kind, letter, state, benefit, text);
        PageQuery query = new PageQuery();
        query.after = after;
        Page<Kept<Lesson>> found = lessons.page(search.where(), query);
        List<Adoption> areas = adoptions.byArea();
        return list.data("rows", found.items())
                .data("areas", areas)
                .data("chart", chart(areas))
                .data("search", search)
                .data(
                        "fields",
                        Lessons.FIELDS.all().stream()
                                .filter(LessonPages::isFilter)
                                .toList())
                .data("benefit", benefit == null ? "" : benefit)
                .data("text", text == null ? "" : text)
                .data("query", search.query())
                .data("next", found.next() == null ? null : "?" + search.query() + "after=" + found.next())
                .data("first", after == null ? null : "?" + search.query());
    }

    @GET
    @Path("/new")
    @PermissionsAllowed(Lessons.PROPOSE)
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return form(TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(Lessons.PROPOSE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return entries.done(form, "title", this::form, () -> {
            LessonProposal proposal = texts.read(LessonForms.PROPOSING, LessonProposal.class, form)
                    .because(form.given("falseAlarm"));
            Kept<Lesson> kept = takingUp.propose(TypedForm.sound(proposal, validator.validate(proposal)));
            return entries.to(PATH + "/" + kept.code() + "?done=proposed");
        });
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return page.show(code, null, TypedForm.FRESH, done);
    }

    @POST
    @Path("/{code}/decision")
    @PermissionsAllowed(Lessons.VALIDATE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return step(code, "decision", form, LessonForms.DECIDING, LessonDecision.class, request -> {
            LessonDecision decision = request.because(form.given("falseAlarm"));
            takingUp.decide(code, decision, EntryPages.version(form));
            return "decided";
        });
    }

    @POST
    @Path("/{code}/sharing")
    @PermissionsAllowed(Lessons.VALIDATE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response share(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return step(code, "areas", form, page.sharing(), LessonSharing.class, request -> {
            takingUp.share(code, request, EntryPages.version(form));
            return "shared";
        });
    }

    @POST
    @Path("/{code}/areas/{area}")
    @PermissionsAllowed(Lessons.TAKE_UP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(
            @PathParam("code") String code, @PathParam("area") String area, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return step(code, "answer", form, LessonForms.answering(), LessonAnswer.class, request -> {
            takingUp.answer(code, area, request.because(form.given("falseAlarm")), EntryPages.version(form));
            return "answered";
        });
    }

    @POST
    @Path("/{code}/withdrawal")
    @PermissionsAllowed(Lessons.PROPOSE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return step(code, "withdrawalReason", form, LessonForms.WITHDRAWING, LessonWithdrawal.class, request -> {
            takingUp.withdraw(code, request.because(form.given("falseAlarm")), EntryPages.version(form));
            return "withdrawn";
        });
    }

    /** @param field beside which a refusal stands that names none, and the name of the step */
    private <T> Response step(
            String code, String field, TypedForm form, Fields fields, Class<T> type, Function<T, String> work) {
        return entries.done(
                form,
                field,
                refused -> page.show(code, field, refused, null),
                () -> entries.to(PATH + "/" + code + "?done=" + work.apply(texts.read(fields, type, form))));
    }

    private static boolean isFilter(Field field) {
        return field.writtenAs("choice");
    }

    private static BarChart chart(List<Adoption> areas) {
        return new BarChart(
                "Shared lessons that each business area has adopted",
                "lessons",
                areas.stream()
                        .map(one -> new BarChart.Bar(one.name(), (double) one.adopted()))
                        .toList(),
                null);
    }

    private TemplateInstance form(TypedForm form) {
        return raising.data("title", "Propose a lesson or a good practice")
                .data(
                        "lead",
                        "A quality lead reads it and tells you what becomes of it. What is shared carries no name and no reference.")
                .data("action", PATH + "/new")
                .data("fields", LessonForms.PROPOSING)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }
}
