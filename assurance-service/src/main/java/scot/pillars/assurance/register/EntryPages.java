package scot.pillars.assurance.register;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** What the forms of every register do: keep what was typed, say what refuses it, lead on to the entry. */
@ApplicationScoped
public class EntryPages {
    @Inject
    EntryTexts texts;

    @Inject
    PageShell shell;

    @Inject
    @Location("register/new")
    Template fresh;

    /** The form of a new entry. */
    public TemplateInstance fresh(Register<?> register, PageTexts pages) {
        return fresh(register, pages, TypedForm.FRESH);
    }

    /** The form of a new entry that begins with what stands in {@code form}. */
    public TemplateInstance fresh(Register<?> register, PageTexts pages, TypedForm form) {
        return fresh.data("title", pages.fresh())
                .data("lead", pages.lead())
                .data("action", pages.path() + "/new")
                .data("button", pages.button())
                .data("fields", register.fields())
                .data("form", form)
                .data("crumbs", crumbs(pages.title(), pages.path()));
    }

    /** Creates an entry from the form of a new one. */
    public <E> Response create(Register<E> register, PageTexts pages, MultivaluedMap<String, String> parameters) {
        return create(register, pages.path(), parameters, form -> fresh(register, pages, form));
    }

    /**
     * The page of an entry.
     *
     * @param done what was done just now, null when it is only read
     * @param page the template with what only this register shows of the entry
     */
    public <E> TemplateInstance read(
            Register<E> register, PageTexts pages, String code, String done, Function<Kept<E>, TemplateInstance> page) {
        Kept<E> kept = register.read(code);
        return entry(register, pages, kept, form(register, kept), page).data("done", done == null ? "" : done);
    }

    /** Changes an entry from the form on its page; see {@link #read} for the page. */
    public <E> Response change(
            Register<E> register,
            PageTexts pages,
            String code,
            MultivaluedMap<String, String> parameters,
            Function<Kept<E>, TemplateInstance> page) {
        Kept<E> kept = register.read(code);
        return change(register, pages.path(), code, parameters, form -> entry(register, pages, kept, form, page));
    }

    /** The page of an entry with a form in it that may hold what was refused. */
    public <E> TemplateInstance entry(
            Register<E> register,
            PageTexts pages,
            Kept<E> kept,
            TypedForm form,
            Function<Kept<E>, TemplateInstance> page) {
        return page.apply(kept)
                .data("kept", kept)
                .data("action", pages.path() + "/" + kept.code())
                .data("asKept", form(register, kept))
                .data("fields", register.fields())
                .data("form", form)
                .data("done", "")
                .data("crumbs", crumbs(pages.title(), pages.path()));
    }

    /** Creates an entry from its form; {@code again} is the form with what was typed and what refuses it. */
    public <E> Response create(
            Register<E> register,
            String path,
            MultivaluedMap<String, String> parameters,
            Function<TypedForm, TemplateInstance> again) {
        TypedForm form = TypedForm.of(parameters);
        return done(form, "code", refused -> again.apply(refused.needing("code")), () -> {
            E entry = texts.read(register.fields(), register.type(), form);
            String code = form.value("code");
            register.keep(code, entry, Conditions.creating(form.given("falseAlarm")));
            return to(path + "/" + code + "?done=kept");
        });
    }

    /** Changes an entry from its form. */
    public <E> Response change(
            Register<E> register,
            String path,
            String code,
            MultivaluedMap<String, String> parameters,
            Function<TypedForm, TemplateInstance> again) {
        TypedForm form = TypedForm.of(parameters);
        return done(form, register.fields().all().get(0).name(), again, () -> {
            E entry = texts.read(register.fields(), register.type(), form);
            register.keep(code, entry, Conditions.changing(version(form), form.given("falseAlarm")));
            return to(path + "/" + code + "?done=kept");
        });
    }

    /** Does what a form asks for; a refusal is shown beside its field, or beside {@code field} when it names none. */
    public Response done(
            TypedForm form, String field, Function<TypedForm, TemplateInstance> again, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return html(refusal.status(), again.apply(form.with(refusal, field)));
        }
    }

    /** The form of an entry as it stands. */
    public TypedForm form(Register<?> register, Kept<?> kept) {
        return texts.form(register.fields(), kept);
    }

    /** An empty form that begins with these values. */
    public static TypedForm fresh(Map<String, String> values) {
        return new TypedForm(values, List.of());
    }

    /** The version a form was read with, as an ETag. */
    public static String version(TypedForm form) {
        if (!form.value("version").matches("\\d{1,18}")) {
            throw Refusal.preconditionRequired("Open the entry again and send its form");
        }
        return ETags.of(Long.parseLong(form.value("version")));
    }

    /** Where a page below the list of its register leads back to. */
    public List<PageLink> crumbs(String title, String path) {
        return List.of(new PageLink("Assurance", shell.getRoot() + "/"), new PageLink(title, shell.getRoot() + path));
    }

    /** To another page of the area. */
    public Response to(String path) {
        return Response.seeOther(URI.create(shell.getRoot() + path)).build();
    }

    /** The page with this status. */
    public static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
