package scot.pillars.assurance.enquiry;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.TypedForm;

/** Enquiries to Decision Support for people: precedents to search, own questions, and for Decision Support those to answer. */
@Path("/enquiries")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class EnquiryPages {
    private static final String PATH = "/enquiries";
    private static final String TITLE = "What did Decision Support answer before?";

    @Inject
    @Location("enquiry/enquiries")
    Template list;

    @Inject
    @Location("enquiry/enquiry")
    Template one;

    @Inject
    @Location("register/raise")
    Template raising;

    @Inject
    Enquiries enquiries;

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
            super("Learning", 62, "Decision Support", PATH, "read-standards");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("text") String text, @QueryParam("after") String after) {
        PageQuery query = new PageQuery();
        query.after = after;
        String sought = text == null || text.isBlank() ? null : text.strip();
        Page<Precedent> found = enquiries.precedents(sought, null, query);
        String filter = "?text=" + URLEncoder.encode(sought == null ? "" : sought, StandardCharsets.UTF_8);
        return list.data("precedents", found.items())
                .data("open", enquiries.all(new Where().and("answer is null or ?", enquiries.seesOwnOnly())))
                .data("text", sought == null ? "" : sought)
                .data("next", found.next() == null ? null : filter + "&after=" + found.next())
                .data("first", after == null ? null : filter);
    }

    private static List<String> codes(String text) {
        return text == null
                ? null
                : Stream.of(text.split(";"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .toList();
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
        return entries.done(form, "question", this::form, () -> {
            Enquiry.Raising request =
                    texts.read(Enquiries.RAISING, Enquiry.Raising.class, form).because(form.given("falseAlarm"));
            Kept<Enquiry> kept = enquiries.raise(TypedForm.sound(request, validator.validate(request)));
            return entries.to(PATH + "/" + kept.code() + "?done=raised");
        });
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Enquiry> kept = enquiries.read(code);
        return page(kept, TypedForm.FRESH, entries.form(enquiries, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}/answer")
    @PermissionsAllowed("answer-enquiries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reply(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        Kept<Enquiry> kept = enquiries.read(code);
        return entries.done(form, "answer", refused -> page(kept, refused, entries.form(enquiries, kept)), () -> {
            Enquiry.Answering request = new Enquiry.Answering(
                    form.given("answer"),
                    codes(form.given("guidance")),
                    form.given("precedent"),
                    form.given("falseAlarm"));
            enquiries.reply(code, TypedForm.sound(request, validator.validate(request)), EntryPages.version(form));
            return entries.to(PATH + "/" + code + "?done=answered");
        });
    }

    @POST
    @Path("/{code}/routing")
    @PermissionsAllowed("answer-enquiries")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response route(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        Kept<Enquiry> kept = enquiries.read(code);
        return entries.done(form, "queue", refused -> page(kept, TypedForm.FRESH, refused), () -> {
            Enquiry.Routing request = texts.read(Enquiries.ROUTING, Enquiry.Routing.class, form);
            enquiries.route(code, request, EntryPages.version(form));
            return entries.to(PATH + "/" + code + "?done=routed");
        });
    }

    private TemplateInstance form(TypedForm form) {
        return raising.data("title", "Ask Decision Support")
                .data(
                        "lead",
                        "You are answered within five working days. What helps others is published without your name.")
                .data("action", PATH + "/new")
                .data("fields", Enquiries.RAISING)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    /** @param routing what the form for routing holds, with the version it was read with */
    private TemplateInstance page(Kept<Enquiry> kept, TypedForm form, TypedForm routing) {
        return one.data("kept", kept)
                .data("asKept", entries.form(enquiries, kept))
                .data("fields", Enquiries.FIELDS)
                .data("form", form)
                .data("routing", routing)
                .data("routingFields", Enquiries.ROUTING)
                .data("routingAction", PATH + "/" + kept.code() + "/routing")
                .data("done", "")
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }
}
