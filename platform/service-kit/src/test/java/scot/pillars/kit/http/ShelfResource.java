package scot.pillars.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resources that only the kit's tests call. */
@Path("/v1/shelves")
@PermitAll
@Tag(name = "Shelves", description = "Shelves of the kit's tests")
@Produces(MediaType.APPLICATION_JSON)
public class ShelfResource {
    static final AtomicInteger BUILT = new AtomicInteger();

    @Inject
    Paging paging;

    @Inject
    Idempotency idempotency;

    @GET
    @Operation(operationId = "listShelves", summary = "List the shelves", description = "By number.")
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @APIResponse(
            responseCode = "200",
            description = "A page of shelves",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ShelfPage.class)))
    public Response list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("colour") Shelf.Colour colour,
            @QueryParam("from") LocalDate from,
            @QueryParam("boards") int boards) {
        Cursor.Parts after = Cursor.decode(page.after(), 1);
        int first = after.isEmpty() ? 0 : (int) after.number(0) + 1;
        List<ShelfView> rows = IntStream.range(first, Math.min(first + page.limit() + 1, 7))
                .mapToObj(n -> new ShelfView(n, "=shelf " + n))
                .toList();
        return paging.answer(
                Page.of(rows, page.limit(), row -> Cursor.encode(row.number())),
                Table.<ShelfView>named("shelves")
                        .column("number", ShelfView::number)
                        .column("name", ShelfView::name));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "buildShelf", summary = "Build a shelf", description = "Once per key.")
    @APIResponse(
            responseCode = "201",
            description = "Built",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Shelf.class)))
    public Response build(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Shelf shelf) {
        return idempotency.once(key, "buildShelf", shelf, () -> {
            BUILT.incrementAndGet();
            return Response.created(URI.create("/kit/v1/shelves/1"))
                    .header("ETag", ETags.of(1))
                    .entity(shelf)
                    .build();
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeShelf", summary = "Change a shelf", description = "With If-Match.")
    @APIResponse(responseCode = "204", description = "Changed")
    public void change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Shelf shelf) {
        ETags.matches(ETags.required(ifMatch), 2);
    }

    @GET
    @Path("/broken/{how}")
    @Transactional
    @Operation(operationId = "breakShelf", summary = "Break", description = "In every way.")
    @APIResponse(responseCode = "204", description = "Never")
    public void broken(@PathParam("how") String how) throws Exception {
        switch (how) {
            case "unique" -> throw new IllegalStateException(new SQLException("secret", "23505"));
            case "value" -> throw new IllegalStateException(new SQLException("secret", "22001"));
            case "away" -> throw new IllegalStateException(new SQLException("secret", "08006"));
            case "lock" -> throw new OptimisticLockException("secret");
            case "rule" -> throw Refusal.unprocessable("lines[0].cause", "cause-required", "A line needs a cause");
            case "missing" -> throw Refusal.notFound("No shelf has this id");
            default -> throw new IllegalStateException("secret of " + ShelfResource.class);
        }
    }

    record ShelfView(int number, String name) {}

    record ShelfPage(List<ShelfView> items, String next) {}

    /** Stands where the imports are: files of any size. */
    @Path("/v1/imports/shelves")
    @PermitAll
    @Tag(name = "Shelves")
    public static class Files {
        @POST
        @Consumes("text/csv")
        @Produces(MediaType.TEXT_PLAIN)
        @Operation(operationId = "importShelves", summary = "Import", description = "Counts bytes.")
        @APIResponse(responseCode = "200", description = "Bytes")
        public String count(InputStream body) throws IOException {
            return String.valueOf(body.transferTo(OutputStream.nullOutputStream()));
        }
    }
}
