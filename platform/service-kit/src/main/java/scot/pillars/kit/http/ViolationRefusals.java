package scot.pillars.kit.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Broken constraints of a request as field errors; a broken promise of our own answer is not the caller's fault. */
public final class ViolationRefusals {
    private ViolationRefusals() {}

    static Optional<Refusal> from(ConstraintViolationException exception) {
        boolean ours = exception.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation).stream())
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
        return ours
                ? Optional.empty()
                : Optional.of(
                        Refusal.badRequest("The request is not valid", errors(exception.getConstraintViolations())));
    }

    /** What is broken, field by field. */
    public static List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        new FieldError(field(nodes(violation)), rule(violation), sentence(violation.getMessage())))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::rule))
                .toList();
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }

    private static String field(List<Path.Node> nodes) {
        List<Path.Node> within = nodes.stream()
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONSTRUCTOR)
                .toList();
        boolean intoParameter = within.size() > 1 && within.get(0).getKind() == ElementKind.PARAMETER;
        StringBuilder path = new StringBuilder();
        for (Path.Node node : intoParameter ? within.subList(1, within.size()) : within) {
            if (node.isInIterable() && node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String rule(ConstraintViolation<?> violation) {
        return Kebab.of(violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName());
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
