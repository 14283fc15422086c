package scot.pillars.kit.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;

/** The imports for people: list, upload, progress and report. */
@Path("/imports")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-imports")
@Blocking
@IfBuildProperty(name = "pillars.imports.enabled", stringValue = "true", enableIfMissing = true)
public class ImportPageResource {
    @Inject
    @Location("kit/imports")
    Template imports;

    @Inject
    @Location("kit/import")
    Template report;

    @Inject
    ImportKinds kinds;

    @Inject
    ImportLookup lookup;

    @Inject
    ReceivingFile receiving;

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@BeanParam @Valid PageQuery query) {
        return list(query, RefusedUpload.NONE);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") String id, @BeanParam @Valid PageQuery query) {
        ImportProgress job = lookup.named(id);
        Page<RejectionView> rejections = lookup.rejections(job, query);
        return report.data("job", lookup.view(job))
                .data("title", lookup.title(job.kind()))
                .data("params", lookup.params(job))
                .data("open", job.state().open())
                .data("rejections", rejections.items())
                .data("next", rejections.next() == null ? null : "?after=" + rejections.next())
                .data("first", query.after() == null ? null : "?limit=" + query.limit());
    }

    @POST
    @PermissionsAllowed("import")
    @Path("/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@PathParam("kind") String kind, MultipartFormDataInput input) throws IOException {
        RowImport rows = kinds.toUpload(kind);
        ImportForm form = new ImportForm(input);
        try {
            form.needsFile();
            Upload upload = new Upload(
                    rows,
                    form.csv(),
                    false,
                    kinds.params(rows, form.parameters()),
                    form.dryRun(),
                    form.fileName(),
                    -1,
                    null);
            try (InputStream content = form.content()) {
                return receiving.receive(
                        upload,
                        content,
                        job -> Response.seeOther(URI.create("imports/" + job.id()))
                                .build());
            }
        } catch (Refusal refusal) {
            List<FieldError> errors = refusal.errors().isEmpty()
                    ? List.of(new FieldError("file", "file", refusal.getMessage()))
                    : refusal.errors();
            return Response.status(refusal.status())
                    .entity(list(new PageQuery(), new RefusedUpload(kind, form.parameters(), errors)))
                    .type(MediaType.TEXT_HTML_TYPE)
                    .build();
        }
    }

    private TemplateInstance list(PageQuery query, RefusedUpload refused) {
        Page<ImportProgress> page = lookup.list(null, query);
        return imports.data("kinds", kinds.allowed())
                .data("refused", refused)
                .data(
                        "imports",
                        page.map(job -> new ImportLine(lookup.view(job), lookup.title(job.kind())))
                                .items())
                .data("next", page.next() == null ? null : "?after=" + page.next())
                .data("first", query.after() == null ? null : "?limit=" + query.limit());
    }
}
