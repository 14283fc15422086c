package scot.pillars.kit.imports;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Csv;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Table;

/** Bulk imports: upload, progress, report, templates. */
@Path("/v1/imports")
@Tag(name = "Imports")
@PermissionsAllowed("read-imports")
@Blocking
@IfBuildProperty(name = "pillars.imports.enabled", stringValue = "true", enableIfMissing = true)
public class ImportResource {
    private static final Table<ImportView> IMPORTS = Table.<ImportView>named("imports")
            .column("id", ImportView::id)
            .column("kind", ImportView::kind)
            .column("state", ImportView::state)
            .column("dryRun", ImportView::dryRun)
            .column("rowsTotal", ImportView::rowsTotal)
            .column("rowsRead", ImportView::rowsRead)
            .column("landed", ImportView::landed)
            .column("alreadyKnown", ImportView::alreadyKnown)
            .column("rejected", ImportView::rejected)
            .column("createdAt", ImportView::createdAt)
            .column("finishedAt", ImportView::finishedAt);
    private static final Table<RejectionView> REJECTIONS = Table.<RejectionView>named("rejections")
            .column("line", RejectionView::line)
            .column("field", RejectionView::field)
            .column("rule", RejectionView::rule)
            .column("message", RejectionView::message);

    @Inject
    ImportKinds kinds;

    @Inject
    ReceivingFile receiving;

    @Inject
    ImportLookup lookup;

    @Inject
    ImportFindings findings;

    @Inject
    Paging paging;

    /** A page of imports, for the documents. */
    @Schema(name = "ImportPage")
    public record ImportPage(
            List<ImportView> items, @Schema(nullable = true) String next) {}

    /** A page of refusals, for the documents. */
    @Schema(name = "ImportRejectionPage")
    public record RejectionPage(
            List<RejectionView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @PermissionsAllowed("import")
    @Path("/{kind}")
    @Consumes({"text/csv", "application/x-ndjson", "application/ndjson"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadImport",
            summary = "Upload a file of rows",
            description = "CSV (RFC 4180, UTF-8, header line) or NDJSON, plain or gzip, streamed and of any size. The "
                    + "rows are worked on in the background; safe to repeat. The kind's parameters are listed with its "
                    + "template at /imports.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location says where its progress is",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response upload(
            @Parameter(description = "Kind of rows", example = "survey-responses") @PathParam("kind") String kind,
            @Parameter(description = "Only report what would happen", example = "false")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description = "Does the upload once; with another file or parameters it answers 409",
                            example = "load-2026-11-01")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @Parameter(description = "gzip when the body is compressed", example = "gzip")
                    @HeaderParam(HttpHeaders.CONTENT_ENCODING)
                    String encoding,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body) {
        RowImport rows = kinds.toUpload(kind);
        boolean gzip = "gzip".equalsIgnoreCase(encoding);
        if (encoding != null && !gzip && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(
                    415, "content-encoding", "The encoding is not supported", "Send gzip or plain", List.of());
        }
        Upload upload = new Upload(
                rows,
                headers.getMediaType().getSubtype().equals("csv"),
                gzip,
                kinds.params(rows, uri.getQueryParameters()),
                dryRun,
                null,
                length(headers),
                key);
        return receiving.receive(
                upload,
                body,
                job -> Response.accepted(lookup.view(job))
                        .location(URI.create("v1/imports/" + job.id()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listImports", summary = "List imports, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(
            @Parameter(description = "Only this kind", example = "survey-responses") @QueryParam("kind") String kind,
            @BeanParam @Valid PageQuery query) {
        return paging.answer(lookup.list(kind, query).map(lookup::view), IMPORTS);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getImport", summary = "Progress and report of an import")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView get(@Parameter(description = "Id of the import") @PathParam("id") String id) {
        return lookup.view(lookup.named(id));
    }

    @GET
    @Path("/{id}/rejections")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listImportRejections",
            summary = "Rows that did not land, with line and reason",
            description = "As CSV without `limit` the answer holds all of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of refusals in the order of the file",
            content = @Content(schema = @Schema(implementation = RejectionPage.class)))
    public Response rejections(
            @Parameter(description = "Id of the import") @PathParam("id") String id,
            @Context UriInfo uri,
            @BeanParam @Valid PageQuery query) {
        ImportProgress job = lookup.named(id);
        if (paging.wantsCsv() && !uri.getQueryParameters().containsKey("limit")) {
            return Csv.answer("rejections.csv", AllRejections.HEADERS, new AllRejections(findings, job.seq()));
        }
        return paging.answer(lookup.rejections(job, query), REJECTIONS);
    }

    @GET
    @Path("/{kind}/template")
    @Produces({"text/csv", "application/x-ndjson"})
    @Operation(operationId = "getImportTemplate", summary = "Template of a kind with an example")
    @APIResponse(
            responseCode = "200",
            description = "The template as a file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public Response template(
            @Parameter(description = "Kind of rows", example = "survey-responses") @PathParam("kind") String kind,
            @Parameter(
                            description = "csv or ndjson",
                            example = "csv",
                            schema = @Schema(enumeration = {"csv", "ndjson"}))
                    @QueryParam("format")
                    @DefaultValue("csv")
                    String format) {
        RowImport rows = kinds.named(kind);
        return switch (format) {
            case "csv" -> ImportTemplate.csv(rows);
            case "ndjson" -> ImportTemplate.ndjson(rows);
            default -> throw Refusal.badRequest("format", "one-of", "The format is csv or ndjson");
        };
    }

    private static long length(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length.strip());
    }
}
