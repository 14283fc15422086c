package scot.pillars.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Joins paths that differ by the name of their last parameter only, which OpenAPI takes for one path:
 * {@code GET /imports/{id}} and {@code POST /imports/{kind}} stand under {@code /imports/{idOrKind}}.
 */
final class SamePaths {
    private SamePaths() {}

    static void join(Paths paths) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String path : List.copyOf(paths.getPathItems().keySet())) {
            String twin = seen.putIfAbsent(path.replaceAll("\\{[^}]*}", "{}"), path);
            if (twin != null && path.endsWith("}")) {
                join(paths, twin, path);
            }
        }
    }

    private static void join(Paths paths, String first, String second) {
        String one = lastName(first);
        String other = lastName(second);
        String joined = one + "Or" + other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1);
        PathItem item = paths.getPathItem(first);
        PathItem added = paths.getPathItem(second);
        rename(item, one, joined);
        rename(added, other, joined);
        added.getOperations().forEach(item::setOperation);
        paths.removePathItem(first);
        paths.removePathItem(second);
        paths.addPathItem(first.substring(0, first.lastIndexOf('{')) + "{" + joined + "}", item);
    }

    private static void rename(PathItem item, String name, String to) {
        item.getOperations().values().stream()
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && name.equals(parameter.getName()))
                .forEach(parameter -> parameter.setName(to));
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
    }
}
