package scot.pillars.kit.http;

import java.util.List;

/**
 * A request that is refused for a reason the caller can act on; answered as a problem document (RFC 9457) and rolls a
 * running transaction back. Texts reach the caller: no internals in them.
 */
public class Refusal extends RuntimeException {
    private final int status;
    private final String type;
    private final String title;
    private final List<FieldError> errors;

    /**
     * @param status HTTP status, 400 to 499
     * @param type kebab-case name of the kind of problem, the end of {@code urn:pillars:problem:...}
     * @param title the kind of problem in words
     * @param detail what happened this time, or null
     * @param errors fields and rules, may be empty
     */
    public Refusal(int status, String type, String title, String detail, List<FieldError> errors) {
        super(detail == null ? title : detail, null, false, false);
        if (status < 400 || status > 499) {
            throw new IllegalArgumentException("a refusal has a status of 400 to 499, not " + status);
        }
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    /** 400: not understood, whatever the state of the suite. */
    public static Refusal badRequest(String title, List<FieldError> errors) {
        return new Refusal(400, "bad-request", title, summary(errors), errors);
    }

    /** 400 for one field or parameter. */
    public static Refusal badRequest(String field, String rule, String message) {
        return badRequest("The request is not valid", List.of(new FieldError(field, rule, message)));
    }

    /** 422: well-formed, but a rule of the domain refuses it. */
    public static Refusal unprocessable(String title, List<FieldError> errors) {
        return new Refusal(422, "rule-refused", title, summary(errors), errors);
    }

    /** 422 for one field. */
    public static Refusal unprocessable(String field, String rule, String message) {
        return unprocessable("A rule refuses the request", List.of(new FieldError(field, rule, message)));
    }

    /** 403: whatever the state, this caller may not. */
    public static Refusal forbidden(String detail) {
        return new Refusal(403, "forbidden", "Not allowed", detail, List.of());
    }

    /** 404, for example {@code notFound("No check has this id")}. */
    public static Refusal notFound(String what) {
        return new Refusal(404, "not-found", "Not found", what, List.of());
    }

    /** 409: the request is fine, the present state is not. */
    public static Refusal conflict(String type, String detail) {
        return new Refusal(409, type, "The request conflicts with the present state", detail, List.of());
    }

    /** 412: the caller's version is not the present one. */
    public static Refusal preconditionFailed(String detail) {
        return new Refusal(412, "precondition-failed", "Changed in the meantime", detail, List.of());
    }

    /** 428: a change needs If-Match. */
    public static Refusal preconditionRequired(String detail) {
        return new Refusal(428, "precondition-required", "If-Match is missing", detail, List.of());
    }

    /** 413. */
    public static Refusal tooLarge(String detail) {
        return new Refusal(413, "too-large", "The request is too large", detail, List.of());
    }

    private static String summary(List<FieldError> errors) {
        return switch (errors.size()) {
            case 0 -> null;
            case 1 -> errors.get(0).alone();
            default -> errors.get(0).alone() + " (and " + (errors.size() - 1) + " more)";
        };
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
