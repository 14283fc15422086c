package scot.pillars.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes the OpenAPI document with what holds for every operation of the suite, so that a resource states only what
 * is its own: refusals as problem documents, openness, the server, the spelling of enums.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiManners implements OASFilter {
    private static final Map<String, String> TAGS = Map.of(
            "Imports", "Bulk files: upload, try dry, progress, report and templates",
            "Operations", "For those who run the service");
    private static final Map<String, String> PARAMETERS = Map.of(
            "Idempotency-Key", "Chosen by the caller: a request repeated with the same key is done once",
            "If-Match", "ETag of the version that was read: a change of another version is refused",
            "format", "json or csv; stronger than Accept",
            "id", "Identity as answered at creation");

    /** A pattern with flags is one of Java only. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null && schema.getPattern().contains("(?")) {
            schema.setPattern(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/").description("This installation")));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        StandardResponses.describe(document.getComponents());
        EnumNames.respell(document.getComponents());
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            dropPages(document.getPaths());
            SamePaths.join(document.getPaths());
            document.getPaths().getPathItems().values().forEach(OpenApiManners::complete);
            StandardResponses.keepUsed(document);
        }
        document.setTags(tags(document));
    }

    /** Pages are for people: the interface is what stands below {@code /v1/}. */
    private static void dropPages(Paths paths) {
        List.copyOf(paths.getPathItems().keySet()).stream()
                .filter(path -> !path.contains("/v1/"))
                .forEach(paths::removePathItem);
    }

    private static void complete(PathItem path) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                path.getOperations().entrySet()) {
            Operation operation = entry.getValue();
            if (operation.getSecurity() == null) {
                operation.setSecurity(new ArrayList<>());
            }
            if (operation.getDescription() == null) {
                operation.setDescription(operation.getSummary());
            }
            List<Parameter> parameters = new ArrayList<>();
            if (path.getParameters() != null) {
                parameters.addAll(path.getParameters());
            }
            if (operation.getParameters() != null) {
                parameters.addAll(operation.getParameters());
            }
            parameters.forEach(OpenApiManners::describe);
            StandardResponses.add(operation, parameters);
            operation.getResponses().getAPIResponses().values().forEach(OpenApiManners::textIsText);
        }
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getRef() == null) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
        }
    }

    /** A page as CSV is a text, whatever the schema of the page as JSON. */
    private static void textIsText(APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        List<String> texts = response.getContent().getMediaTypes().keySet().stream()
                .filter(type -> type.startsWith("text/"))
                .toList();
        for (String type : texts) {
            MediaType text = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            response.getContent().addMediaType(type, text);
        }
    }

    private static List<Tag> tags(OpenAPI document) {
        Map<String, Tag> tags = new TreeMap<>();
        if (document.getTags() != null) {
            document.getTags()
                    .forEach(tag ->
                            tags.merge(tag.getName(), tag, (one, other) -> one.getDescription() == null ? other : one));
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .filter(operation -> operation.getTags() != null)
                    .flatMap(operation -> operation.getTags().stream())
                    .forEach(name -> tags.computeIfAbsent(
                            name, absent -> OASFactory.createTag().name(name)));
        }
        tags.values().stream()
                .filter(tag -> tag.getDescription() == null)
                .forEach(tag -> tag.setDescription(TAGS.getOrDefault(tag.getName(), tag.getName())));
        return new ArrayList<>(tags.values());
    }
}
