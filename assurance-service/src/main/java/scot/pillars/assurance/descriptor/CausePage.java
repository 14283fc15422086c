package scot.pillars.assurance.descriptor;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.kit.pages.TypedForm;

/** One cause for people: how it was worded when, and the form of its next wording. */
@Path("/causes/{vocabulary}/{code}")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-registers")
@Blocking
public class CausePage {
    private static final Fields FIELDS = Fields.of(
            Field.text("name", "Name", "", "Guidance"),
            Field.text("meaning", "When to use it", "", "The guidance was out of date")
                    .optional(),
            Field.date("inForceFrom", "For checks from", ""));

    @Inject
    @Location("descriptor/word")
    Template page;

    @Inject
    Terms terms;

    @Inject
    EntryPages entries;

    @Inject
    EntryTexts texts;

    @GET
    @Operation(hidden = true)
    public TemplateInstance read(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("code") String code,
            @QueryParam("done") String done) {
        TermView word = terms.read(TermRow.CAUSE, vocabulary, code);
        return page(word, form(word), done == null ? "" : done);
    }

    @POST
    @PermissionsAllowed("keep-registers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reword(
            @PathParam("vocabulary") String vocabulary,
            @PathParam("code") String code,
            MultivaluedMap<String, String> parameters) {
        TermView word = terms.read(TermRow.CAUSE, vocabulary, code);
        TypedForm form = TypedForm.of(parameters);
        return entries.done(form, "name", again -> page(word, again, ""), () -> {
            TermRewording wording = texts.read(FIELDS, TermRewording.class, form);
            terms.reword(TermRow.CAUSE, vocabulary, code, wording, EntryPages.version(form));
            return entries.to(path(word) + "?done=kept");
        });
    }

    private TemplateInstance page(TermView word, TypedForm form, String done) {
        return page.data("title", word.name())
                .data("word", word)
                .data("suspicion", word.statesSuspicion())
                .data("wordings", terms.wordings(TermRow.CAUSE, word.vocabulary(), word.code()))
                .data("action", path(word))
                .data("fields", FIELDS)
                .data("form", form)
                .data("done", done)
                .data("crumbs", entries.crumbs("In which words are errors recorded?", VocabularyPages.PATH));
    }

    private static TypedForm form(TermView word) {
        return EntryPages.fresh(Map.of("version", Long.toString(word.version())));
    }

    private static String path(TermView word) {
        return "/causes/" + word.vocabulary() + "/" + word.code();
    }
}
