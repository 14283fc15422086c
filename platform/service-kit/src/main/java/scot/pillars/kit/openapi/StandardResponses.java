package scot.pillars.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Problem;

/** The refusals that every operation of a kind can answer with: described once, referred to by each. */
final class StandardResponses {
    private record Refused(String name, String description, String type, String title, String detail) {}

    private static final String REFERENCE = "#/components/responses/";
    private static final Map<String, Refused> ALL = new LinkedHashMap<>();

    static {
        add(
                "400",
                "BadRequest",
                "Not understood: a field or parameter is malformed",
                "bad-request",
                "The request is not valid",
                "Expected is a date such as 2025-06-03");
        add("404", "NotFound", "Nothing has this identity", "not-found", "Not found", "Nothing has this id");
        add(
                "406",
                "NotAcceptable",
                "None of the media types in Accept is offered here",
                "not-acceptable",
                "None of the media types in Accept is offered here",
                null);
        add(
                "409",
                "Conflict",
                "In conflict with the present state, or the Idempotency-Key was used before",
                "idempotency-key-reused",
                "The request conflicts with the present state",
                "This Idempotency-Key was used with another request before");
        add(
                "412",
                "PreconditionFailed",
                "Changed in the meantime",
                "precondition-failed",
                "Changed in the meantime",
                "You have version 3, the present version is 4: read it again and decide anew");
        add(
                "413",
                "TooLarge",
                "The body is larger than is taken here",
                "too-large",
                "The request is too large",
                "At most 1 MiB is taken here; larger files go to the imports");
        add(
                "415",
                "UnsupportedMediaType",
                "This media type is not taken here",
                "unsupported-media-type",
                "This media type is not taken here",
                null);
        add(
                "422",
                "RuleRefused",
                "Well-formed, but a rule of the domain refuses it",
                "rule-refused",
                "A rule refuses the request",
                "An overpayment needs a cause");
        add(
                "428",
                "PreconditionRequired",
                "A change needs If-Match",
                "precondition-required",
                "If-Match is missing",
                "Send If-Match with the ETag of the version you have read");
        add(
                "500",
                "Unexpected",
                "A fault of the service, recorded under the correlation id",
                "unexpected",
                "Something went wrong here",
                "It is recorded under the correlation id");
    }

    private StandardResponses() {}

    private static void add(String status, String name, String description, String type, String title, String detail) {
        ALL.put(status, new Refused(name, description, type, title, detail));
    }

    static void describe(Components components) {
        ALL.forEach((status, refused) -> components.addResponse(refused.name(), response(status, refused)));
    }

    static void add(Operation operation, List<Parameter> parameters) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (String status : applicable(operation, parameters)) {
            if (!operation.getResponses().hasAPIResponse(status)) {
                APIResponse reference = OASFactory.createAPIResponse()
                        .ref(REFERENCE + ALL.get(status).name());
                operation.getResponses().addAPIResponse(status, reference);
            }
        }
    }

    /** Takes away what no operation refers to. */
    static void keepUsed(OpenAPI document) {
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        ALL.values().stream()
                .map(Refused::name)
                .filter(name -> !used.contains(REFERENCE + name))
                .forEach(document.getComponents()::removeResponse);
    }

    private static List<String> applicable(Operation operation, List<Parameter> parameters) {
        boolean body = operation.getRequestBody() != null;
        List<String> statuses = new ArrayList<>();
        if (body || !parameters.isEmpty()) {
            statuses.add("400");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (has(parameters, Idempotency.HEADER)) {
            statuses.add("409");
        }
        if (has(parameters, "If-Match")) {
            statuses.addAll(List.of("409", "412", "428"));
        }
        if (body) {
            statuses.addAll(List.of("413", "415", "422"));
        }
        if (statuses.isEmpty()) {
            statuses.add("406");
        }
        statuses.add("500");
        return statuses;
    }

    private static boolean has(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static APIResponse response(String status, Refused refused) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:pillars:problem:" + refused.type());
        example.put("title", refused.title());
        example.put("status", Integer.valueOf(status));
        if (refused.detail() != null) {
            example.put("detail", refused.detail());
        }
        example.put("correlationId", "0d6f4a6e-6b43-4f0e-9a3b-0a4c6d1f2e55");
        example.put("errors", new ArrayList<>());
        return OASFactory.createAPIResponse()
                .description(refused.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
    }
}
