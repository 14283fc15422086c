package scot.pillars.assurance.risk;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageShell;

/** Scores by which risk-targeted plans rank decisions. */
@Path("/v1/risk-models")
@Tag(name = "Risk models")
@PermissionsAllowed("read-risk-models")
@Blocking
public class RiskModelResource {
    @Inject
    RiskModels models;

    @Inject
    RiskCases cases;

    @Inject
    TrainingModel training;

    @Inject
    AdoptingModel adopting;

    @Inject
    RiskRankings rankings;

    @Inject
    Paging paging;

    @Inject
    PageShell shell;

    /** A page of models, for the documents. */
    @Schema(name = "RiskModelPage")
    public record RiskModelPage(
            List<RiskModelView> items,
            @Schema(nullable = true) String next) {}

    /** A scorecard, for the documents. */
    @Schema(name = "ScorecardPage")
    public record ScorecardPage(
            List<RiskModelView.Row> items,
            @Schema(nullable = true) String next) {}

    @POST
    @PermissionsAllowed("train-risk-models")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = TrainingModel.OPERATION,
            summary = "Train a score on random checks and test it on the later period",
            description =
                    "Points from a ridge logistic regression on complete checks of random samples, weighted by 1 / pi; "
                            + "never on targeted or hand-picked ones. 422 with rule beats-random when the lower end of the 95 % "
                            + "interval of the area under the curve on the later period is not above one half.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with its result on the later period",
            content = @Content(schema = @Schema(implementation = RiskModelView.class)))
    public Response train(@NotNull @Valid RiskModelRequest request) {
        RiskModelView made = training.train(request);
        return Response.created(URI.create(shell.getRoot() + "/v1/risk-models/" + made.version()))
                .entity(made)
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listRiskModels", summary = "List risk models", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of models",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = RiskModelPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(models.page(page), RiskModelView.TABLE);
    }

    @GET
    @Path("/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readRiskModel", summary = "Read a risk model")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            content = @Content(schema = @Schema(implementation = RiskModelView.class)))
    public RiskModelView read(
            @Parameter(description = "Number of the model", example = "3") @PathParam("version") int version) {
        return models.find(version).orElseThrow(AdoptingModel::unknown);
    }

    @GET
    @Path("/{version}/scorecard")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readScorecard",
            summary = "Read the points of every level",
            description = "CSV by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ScorecardPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response scorecard(
            @Parameter(description = "Number of the model", example = "3") @PathParam("version") int version) {
        return paging.answer(new Page<>(read(version).rows(), null), RiskModelView.SCORECARD);
    }

    @GET
    @Path("/{version}/transparency")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readTransparencyRecord",
            summary = "Export the transparency record of a risk model",
            description = "After the fields of the United Kingdom's Algorithmic Transparency Recording Standard.")
    @APIResponse(
            responseCode = "200",
            description = "The record",
            content = @Content(schema = @Schema(implementation = TransparencyRecord.class)))
    public TransparencyRecord transparency(
            @Parameter(description = "Number of the model", example = "3") @PathParam("version") int version) {
        return TransparencyRecord.of(read(version), rankings.plans());
    }

    @GET
    @Path("/{version}/scores/{reference}")
    @PermissionsAllowed("read-decisions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readRiskScore", summary = "Score a decision and say why")
    @APIResponse(
            responseCode = "200",
            description = "Score and reasons",
            content = @Content(schema = @Schema(implementation = RiskScoreView.class)))
    public RiskScoreView score(
            @Parameter(description = "Number of the model", example = "3") @PathParam("version") int version,
            @Parameter(description = "Reference of the determination", example = "D-2026-004711")
                    @PathParam("reference")
                    String reference) {
        RiskModelView model = read(version);
        return cases.find(reference)
                .map(facts -> new RiskScoreView(
                        reference,
                        version,
                        model.scorecard().score(facts),
                        model.scorecard().reasons(facts, 5)))
                .orElseThrow(() -> Refusal.notFound("No decision with this reference is registered"));
    }

    @GET
    @Path("/rankings/{frame}")
    @PermissionsAllowed("read-decisions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readRiskRanking",
            summary = "Read why the highest scores of a frame stand where they stand",
            description =
                    "Of a frame of a risk-targeted plan: the score that ranked it, and the reasons of its highest 200.")
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content = @Content(schema = @Schema(implementation = RiskRankingView.class)))
    public RiskRankingView ranking(
            @Parameter(description = "Id of the frame", example = "0198c0de-0000-7000-8000-000000000001")
                    @PathParam("frame")
                    UUID frame) {
        return rankings.find(frame).orElseThrow(() -> Refusal.notFound("No score ranked a frame with this id"));
    }

    @POST
    @Path("/{version}/adoption")
    @PermissionsAllowed("train-risk-models")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "adoptRiskModel",
            summary = "Put a risk model into use",
            description = "The one adopted last ranks the frames of risk-targeted plans.")
    @APIResponse(
            responseCode = "200",
            description = "In use",
            content = @Content(schema = @Schema(implementation = RiskModelView.class)))
    public RiskModelView adopt(
            @Parameter(description = "Number of the model", example = "3") @PathParam("version") int version,
            @NotNull @Valid AdoptionRequest request) {
        return adopting.adopt(version, request);
    }
}
