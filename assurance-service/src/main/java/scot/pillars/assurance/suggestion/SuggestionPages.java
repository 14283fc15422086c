package scot.pillars.assurance.suggestion;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.TypedForm;

/** Suggestions and issues for people: what was said and done, and for those who answer what is open. */
@Path("/suggestions")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class SuggestionPages {
    private static final String PATH = "/suggestions";
    private static final String TITLE = "You said, we did";

    @Inject
    @Location("suggestion/suggestions")
    Template list;

    @Inject
    @Location("suggestion/suggestion")
    Template one;

    @Inject
    @Location("register/raise")
    Template raising;

    @Inject
    Suggestions suggestions;

    @Inject
    EntryPages entries;

    @Inject
    EntryTexts texts;

    @Inject
    Validator validator;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("You said, we did", PATH, "read-standards"));
        }

        @Override
        public int place() {
            return 64;
        }

        @Override
        public String group() {
            return "Learning";
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("after") String after) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<SaidAndDone> found = suggestions.answered(query);
        return list.data("rows", found.items())
                .data("open", suggestions.all(new Where().and("answer is null")))
                .data("next", found.next() == null ? null : "?after=" + found.next())
                .data("first", after == null ? null : "?");
    }

    private static Suggestion.Outcome outcome(String text) {
        return Kebab.find(Suggestion.Outcome.class, text).orElse(null);
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("raise")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return form(TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("raise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response raise(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return entries.done(form, "text", this::form, () -> {
            Suggestion.Raising request = texts.read(Suggestions.RAISING, Suggestion.Raising.class, form)
                    .because(form.given("falseAlarm"));
            Kept<Suggestion> kept = suggestions.raise(TypedForm.sound(request, validator.validate(request)));
            return entries.to(PATH + "/" + kept.code() + "?done=raised");
        });
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Suggestion> kept = suggestions.read(code);
        return one(kept, TypedForm.FRESH).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}/answer")
    @PermissionsAllowed("answer-suggestions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reply(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        Kept<Suggestion> kept = suggestions.read(code);
        return entries.done(form, "answer", refused -> one(kept, refused).data("done", ""), () -> {
            Suggestion.Answering request = new Suggestion.Answering(
                    outcome(form.given("outcome")), form.given("answer"), form.given("falseAlarm"));
            suggestions.reply(code, TypedForm.sound(request, validator.validate(request)), EntryPages.version(form));
            return entries.to(PATH + "/" + code + "?done=answered");
        });
    }

    private TemplateInstance form(TypedForm form) {
        return raising.data("title", "Suggest something or tell of an issue")
                .data("lead", "You are answered within ten working days. The answer is published without your name.")
                .data("action", PATH + "/new")
                .data("fields", Suggestions.RAISING)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<Suggestion> kept, TypedForm form) {
        return one.data("kept", kept)
                .data("asKept", entries.form(suggestions, kept))
                .data("fields", Suggestions.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }
}
