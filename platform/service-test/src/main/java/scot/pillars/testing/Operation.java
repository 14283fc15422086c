package scot.pillars.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One thing a service offers over HTTP, an operation of its API or a page, as its classes say.
 *
 * @param path below the service's root, with {@code {names}} of path parameters
 * @param ability who may call: the ability asked for; {@code *} whoever signed in; empty everybody
 * @param takes the media type of its body; empty when it says none
 * @param page whether it is a page for people, which is not in the OpenAPI document
 */
public record Operation(String verb, String path, String ability, String takes, boolean page) {
    /** Whoever signed in. */
    public static final String SIGNED_IN = "*";

    private static final String OPENAPI = "org.eclipse.microprofile.openapi.annotations.Operation";
    private static final String CONSUMES = "jakarta.ws.rs.Consumes";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Every operation of the classes of the suite on the class path, tests left out. */
    public static List<Operation> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("scot.pillars").stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path") && isBuilt(type))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> of(type, method)))
                        .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb))
                        .toList();
    }

    /** Whether a role with these abilities may call it. */
    public boolean allows(List<String> abilities) {
        return ability.isEmpty() || ability.equals(SIGNED_IN) || abilities.contains(ability);
    }

    /** The path with something in the place of each parameter. */
    public String example() {
        return path.replace("{id}", "0198f0a2-6d3e-7c41-9f53-0242ac120002").replaceAll("\\{[^}]*}", "NONE");
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }

    private static Stream<Operation> of(JavaClass type, JavaMethod method) {
        return VERBS.stream()
                .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                .map(verb -> new Operation(
                        verb, joined(type, method), ability(type, method), takes(type, method), isPage(method)));
    }

    /** Whether the service under test was built with it: the kit's imports, for example, are not everywhere. */
    private static boolean isBuilt(JavaClass type) {
        return type.tryGetAnnotationOfType("io.quarkus.arc.properties.IfBuildProperty")
                .map(condition -> ConfigProvider.getConfig()
                        .getOptionalValue(condition.get("name").orElseThrow().toString(), String.class)
                        .map(value -> value.equals(condition.get("stringValue").orElseThrow()))
                        .orElse(Boolean.TRUE.equals(
                                condition.get("enableIfMissing").orElse(false))))
                .orElse(true);
    }

    private static String joined(JavaClass type, JavaMethod method) {
        String address = "/" + value(type, "jakarta.ws.rs.Path").orElse("") + "/"
                + value(method, "jakarta.ws.rs.Path").orElse("");
        String path = address.replaceAll("\\{(\\w+)[^}]*}", "{$1}").replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String ability(JavaClass type, JavaMethod method) {
        return ability(method)
                .or(() -> ability(type))
                .orElseThrow(() -> new AssertionError(method.getFullName() + " does not say who may call it"));
    }

    private static String takes(JavaClass type, JavaMethod method) {
        return value(method, CONSUMES).or(() -> value(type, CONSUMES)).orElse("");
    }

    private static Optional<String> ability(HasAnnotations<?> place) {
        if (place.isAnnotatedWith("jakarta.annotation.security.PermitAll")) {
            return Optional.of("");
        }
        return place.isAnnotatedWith("io.quarkus.security.Authenticated")
                ? Optional.of(SIGNED_IN)
                : value(place, "io.quarkus.security.PermissionsAllowed");
    }

    private static boolean isPage(JavaMethod method) {
        return method.tryGetAnnotationOfType(OPENAPI)
                .flatMap(operation -> operation.get("hidden"))
                .map(Boolean.TRUE::equals)
                .orElse(false);
    }

    private static Optional<String> value(HasAnnotations<?> place, String annotation) {
        return place.getAnnotations().stream()
                .filter(one -> one.getRawType().getName().equals(annotation))
                .map(Operation::text)
                .findFirst();
    }

    private static String text(JavaAnnotation<?> annotation) {
        Object value = annotation.get("value").orElse("");
        return value instanceof Object[] several ? String.valueOf(several[0]) : String.valueOf(value);
    }
}
