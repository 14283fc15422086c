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

/** One descriptor for people: how it was worded when, and the form of its next wording. */
@Path("/descriptors/{vocabulary}/{code}")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-registers")
@Blocking
public class DescriptorPage {
    private static final Fields FIELDS = Fields.of(
            Field.text("element", "What was wrong", "", "Residence"),
            Field.text("nature", "How it was wrong", "", "Wrong date used").optional(),
            Field.date("inForceFrom", "For checks from", ""));

    @Inject
    @Location("descriptor/word")
    Template page;

    @Inject
    Descriptors descriptors;

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
        DescriptorView word = descriptors.read(vocabulary, code);
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
        DescriptorView word = descriptors.read(vocabulary, code);
        TypedForm form = TypedForm.of(parameters);
        return entries.done(form, "element", again -> page(word, again, ""), () -> {
            DescriptorRewording wording = texts.read(FIELDS, DescriptorRewording.class, form);
            descriptors.reword(vocabulary, code, wording, EntryPages.version(form));
            return entries.to(path(word) + "?done=kept");
        });
    }

    private TemplateInstance page(DescriptorView word, TypedForm form, String done) {
        return page.data("title", word.nature() == null ? word.element() : word.element() + ": " + word.nature())
                .data("word", word)
                .data("wordings", descriptors.wordings(word.vocabulary(), word.code()))
                .data("action", path(word))
                .data("fields", FIELDS)
                .data("form", form)
                .data("done", done)
                .data("crumbs", entries.crumbs("In which words are errors recorded?", VocabularyPages.PATH));
    }

    private static TypedForm form(DescriptorView word) {
        return EntryPages.fresh(Map.of("version", Long.toString(word.version())));
    }

    private static String path(DescriptorView word) {
        return "/descriptors/" + word.vocabulary() + "/" + word.code();
    }
}
