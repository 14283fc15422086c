package scot.pillars.assurance.worklist;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** All second checks, and how far they say what the first ones said. */
@Path("/v1/second-checks")
@Tag(name = "Worklist")
@PermissionsAllowed(SecondCheckListResource.READ)
@Blocking
public class SecondCheckListResource {
    static final String READ = "read-second-checks";

    @Inject
    SecondCheckList seconds;

    @Inject
    SecondCheckAgreements agreements;

    @Inject
    Paging paging;

    /** A page of second checks, for the documents. */
    @Schema(name = "SecondCheckPage")
    public record SecondCheckPage(
            List<SecondCheckSummary> items,
            @Schema(nullable = true) String next) {}

    /** Agreement, for the documents. */
    @Schema(name = "SecondCheckAgreementPage")
    public record SecondCheckAgreementPage(
            List<SecondCheckAgreement> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchSecondChecks",
            summary = "Search second checks",
            description =
                    "The latest asked for first; what the two said is absent until the second has ended. CSV of the "
                            + "same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of second checks; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SecondCheckPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam SecondCheckSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(seconds.page(search, page), SecondCheckSummary.TABLE);
    }

    @GET
    @Path("/agreement")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readSecondCheckAgreement",
            summary = "Read how far first and second checks agree",
            description =
                    "Plain agreement, Cohen's kappa, Gwet's AC1 and PABAK of the whole check, of all criteria together and "
                            + "of each criterion, from what both had said when the second ended. Categories: the outcomes and "
                            + "not complete; the four results of a criterion. All criteria together have no interval, since "
                            + "answers of one case hang together; AC1 has none here. Fewer than 10 checks or 3 checkers are "
                            + "withheld.")
    @APIResponse(
            responseCode = "200",
            description = "All rows on one page",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = SecondCheckAgreementPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response agreement(@BeanParam AgreementSearch search) {
        return paging.answer(new Page<>(agreements.of(search), null), SecondCheckAgreement.TABLE);
    }
}
