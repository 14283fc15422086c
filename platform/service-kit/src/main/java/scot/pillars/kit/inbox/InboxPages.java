package scot.pillars.kit.inbox;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Everybody's own inbox: what is new, what was read, and how to be told. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("keep-own-inbox")
@Blocking
public class InboxPages {
    private static final String SETTINGS = "/inbox/settings";

    @Inject
    @Location("kit/inbox")
    Template inbox;

    @Inject
    @Location("kit/inboxsettings")
    Template wishes;

    @Inject
    InboxMessages messages;

    @Inject
    InboxSettings settings;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    @ConfigProperty(name = "pillars.inbox.digest-at")
    LocalTime digestAt;

    /** A kind of message as the settings offer it. */
    record Kind(String code, String words, boolean muted) {
        static Kind of(String code, boolean muted) {
            String words = code.replace('-', ' ');
            return new Kind(code, Character.toUpperCase(words.charAt(0)) + words.substring(1), muted);
        }
    }

    @GET
    @Operation(hidden = true)
    public String show(@QueryParam("unread") Boolean unread, @BeanParam @Valid PageQuery query) {
        String own = InboxResource.own(user);
        Page<MessageView> page = messages.page(own, unread, query);
        String filter = unread == null ? "?" : "?unread=" + unread + "&";
        return inbox.data("rows", page.items())
                .data("unreadOnly", Boolean.TRUE.equals(unread))
                .data("waiting", messages.unread(own))
                .data("until", clock.now())
                .data("next", page.next() == null ? null : filter + "after=" + page.next())
                .data("first", query.after() == null ? null : shell.at("/inbox"))
                .render();
    }

    /** Marks a message as read and leads to what it is about. */
    @POST
    @Path("/{id}/open")
    @Operation(hidden = true)
    public Response open(@PathParam("id") UUID id) {
        return to(messages.read(InboxResource.own(user), id).href());
    }

    @POST
    @Path("/{id}/read")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        messages.read(InboxResource.own(user), id);
        return to("/inbox");
    }

    @POST
    @Path("/read-all")
    @Operation(hidden = true)
    public Response readAll(@QueryParam("until") Instant until) {
        messages.readAll(InboxResource.own(user), until);
        return to("/inbox");
    }

    @GET
    @Path("/settings")
    @Operation(hidden = true)
    public String settings(@QueryParam("done") Boolean done) {
        SettingsView now = settings.of(InboxResource.own(user));
        return wishes(now, TypedForm.FRESH, now.mail().key(), now.address(), now.muted(), Boolean.TRUE.equals(done));
    }

    @POST
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(MultivaluedMap<String, String> parameters) {
        String own = InboxResource.own(user);
        TypedForm form = TypedForm.of(parameters);
        List<String> muted = parameters.getOrDefault("muted", List.of());
        try {
            SettingsRequest request =
                    new SettingsRequest(MailWish.of(form.value("mail")).orElse(null), form.given("address"), muted);
            settings.keep(own, version(form), TypedForm.sound(request, validator.validate(request)));
            return to(SETTINGS + "?done=true");
        } catch (Refusal refusal) {
            String page = wishes(
                    settings.of(own),
                    form.with(refusal, "mail"),
                    form.value("mail"),
                    form.value("address"),
                    muted,
                    false);
            return Response.status(refusal.status())
                    .entity(page)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
    }

    private String wishes(
            SettingsView now, TypedForm form, String mail, String address, List<String> muted, boolean done) {
        TreeSet<String> kinds = new TreeSet<>(messages.kinds(InboxResource.own(user)));
        kinds.addAll(muted);
        return wishes.data("form", form)
                .data("crumbs", List.of(new PageLink("Inbox", shell.at("/inbox"))))
                .data("mail", mail)
                .data("address", address == null ? "" : address)
                .data(
                        "kinds",
                        kinds.stream()
                                .map(kind -> Kind.of(kind, muted.contains(kind)))
                                .toList())
                .data("mailConfigured", now.mailConfigured())
                .data("digestAt", digestAt)
                .data("version", form.given("version") == null ? now.version() : form.value("version"))
                .data("done", done)
                .render();
    }

    private static long version(TypedForm form) {
        return ETags.required("\"" + form.value("version") + "\"");
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(shell.at(path))).build();
    }
}
