package scot.pillars.assurance.calculator;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calculators that take any numbers and keep nothing; the answer names formula and source. */
@Path("/v1/calculators")
@Tag(name = "Calculators", description = "Statistics of samples and agreement for any numbers; nothing is kept")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("use-calculators")
@Blocking
public class CalculatorResource {
    /** What the methods call otherwise than the question does. */
    static final Map<String, String> OF_CHANGE =
            Map.of("first", "rate", "second", "change", "firstSize", "checksSoFar");

    @POST
    @Path("/sample-size")
    @Operation(operationId = "calculateSampleSize", summary = "How many checks for a margin of error")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = SampleSizeView.class)))
    public SampleSizeView sampleSize(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SampleSizeRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"proportion":0.5,"margin":0.05,"confidence":0.95,"population":1000}""")))
                    @NotNull
                    @Valid
                    SampleSizeRequest request) {
        return Given.answer(request, SampleSizeView::of);
    }

    @POST
    @Path("/discovery-sample")
    @Operation(operationId = "calculateDiscoverySample", summary = "How many checks to see at least one error")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = DiscoverySampleView.class)))
    public DiscoverySampleView discoverySample(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DiscoverySampleRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"rate":0.05,"confidence":0.95}""")))
                    @NotNull
                    @Valid
                    DiscoverySampleRequest request) {
        return Given.answer(request, DiscoverySampleView::of);
    }

    @POST
    @Path("/change-detection")
    @Operation(operationId = "calculateChangeDetection", summary = "How many more checks until a change can be seen")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = ChangeDetectionView.class)))
    public ChangeDetectionView changeDetection(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ChangeDetectionRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"rate":0.08,"change":-0.03,"checksSoFar":1500,"power":0.8}""")))
                    @NotNull
                    @Valid
                    ChangeDetectionRequest request) {
        return Given.answer(request, ChangeDetectionView::of, OF_CHANGE);
    }

    @POST
    @Path("/allocation")
    @Operation(operationId = "calculateAllocation", summary = "Divide a sample among strata")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    public AllocationView allocation(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AllocationRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"method":"neyman","sample":200,"strata":[{"name":"NEW","size":400,"deviation":9},{"name":"COC","size":600,"deviation":25},{"name":"LIVE","size":4000,"deviation":5}]}""")))
                    @NotNull
                    @Valid
                    AllocationRequest request) {
        return Given.answer(request, AllocationView::of);
    }

    @POST
    @Path("/inclusion-probability")
    @Operation(
            operationId = "calculateInclusionProbability",
            summary = "Chances of selection, totals and effective size")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = InclusionView.class)))
    public InclusionView inclusionProbability(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = InclusionRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"units":[{"value":50,"probabilities":[0.5,0.02]},{"value":0,"probabilities":[0.02]}],"simpleRandom":{"sample":3,"population":10}}""")))
                    @NotNull
                    @Valid
                    InclusionRequest request) {
        return Given.answer(request, InclusionView::of);
    }

    @POST
    @Path("/interval")
    @Operation(operationId = "calculateInterval", summary = "Intervals for a proportion and a count")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = IntervalView.class)))
    public IntervalView interval(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IntervalRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"events":81,"sample":263,"confidence":0.95}""")))
                    @NotNull
                    @Valid
                    IntervalRequest request) {
        return Given.answer(request, IntervalView::of);
    }

    @POST
    @Path("/agreement")
    @Operation(operationId = "calculateAgreement", summary = "Agreement of raters, and of each with a key")
    @APIResponse(
            responseCode = "200",
            description = "The answer, unrounded and rounded, with formula and source",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public AgreementView agreement(
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AgreementRequest.class),
                                            examples = @ExampleObject(name = "question", value = """
                                                    {"categories":["met","not-met"],"ratings":[["met","met"],["met","not-met"],["not-met","not-met"],["met",null]],"key":["met","met","not-met","met"]}""")))
                    @NotNull
                    @Valid
                    AgreementRequest request) {
        return Given.answer(request, AgreementView::of);
    }
}
