package scot.pillars.reporting.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.http.Refusal;

/** Renders the page of a view; a form that cannot be read keeps what was typed and says what is wrong. */
@ApplicationScoped
public class ShowingView {
    private final Template template;
    private final UriInfo uri;
    private final String root;

    @Inject
    public ShowingView(
            @Location("view") Template template,
            UriInfo uri,
            @ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.template = template;
        this.uri = uri;
        this.root = root;
    }

    /** The address of the present page. */
    public Address here(String path) {
        return Address.of(root + path, uri.getQueryParameters());
    }

    /** Where the view itself is answered, with the same parameters, as CSV. */
    public String csv(Address here) {
        return here.at(root + "/v1" + here.path().substring(root.length()))
                .with("format", "csv")
                .href();
    }

    /** @param read reads the view and fills the empty page given to it */
    public Response answer(ViewPage blank, Function<ViewPage, ViewPage> read) {
        try {
            return html(200, read.apply(blank));
        } catch (Refusal refusal) {
            return html(refusal.status(), blank.withErrors(refusal.errors()));
        }
    }

    private Response html(int status, ViewPage page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(template.data("page", page).render())
                .build();
    }

    /** A page about which only the question and the form are known yet. */
    public ViewPage blank(String title, String lead, Address here, ViewForm form, String empty) {
        return new ViewPage(
                title, lead, here.path(), form, List.of(), List.of(), List.of(), List.of(), null, empty, null);
    }
}
