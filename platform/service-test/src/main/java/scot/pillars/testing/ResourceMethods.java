package scot.pillars.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What every JAX-RS method must carry; annotations are named as text, so this module needs no JAX-RS. */
final class ResourceMethods {
    private static final String OPERATION = "org.eclipse.microprofile.openapi.annotations.Operation";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
            .map(verb -> "jakarta.ws.rs." + verb)
            .toList();
    private static final List<String> WHO_MAY_CALL = List.of(
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed");

    static final DescribedPredicate<JavaMethod> ARE_OPERATIONS = DescribedPredicate.describe(
            "are JAX-RS operations", method -> VERBS.stream().anyMatch(method::isAnnotatedWith));

    static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL = new ArchCondition<>("say who may call") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean said = WHO_MAY_CALL.stream()
                    .anyMatch(name ->
                            method.isAnnotatedWith(name) || method.getOwner().isAnnotatedWith(name));
            events.add(new SimpleConditionEvent(method, said, method.getFullName() + " does not say who may call it"));
        }
    };

    /** Pages for people are hidden from the document and need no id. */
    static final ArchCondition<JavaMethod> HAVE_AN_OPERATION_ID = new ArchCondition<>("have an operation id") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean named = method.tryGetAnnotationOfType(OPERATION)
                    .map(operation -> isHidden(operation) || hasId(operation))
                    .orElse(false);
            events.add(new SimpleConditionEvent(method, named, method.getFullName() + " has no operation id"));
        }
    };

    private ResourceMethods() {}

    private static boolean isHidden(JavaAnnotation<?> operation) {
        return operation.get("hidden").map(Boolean.TRUE::equals).orElse(false);
    }

    private static boolean hasId(JavaAnnotation<?> operation) {
        return operation.get("operationId").map(id -> !id.toString().isBlank()).orElse(false);
    }
}
