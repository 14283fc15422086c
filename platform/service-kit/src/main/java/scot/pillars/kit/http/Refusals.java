package scot.pillars.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.oidc.OIDCException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** Which refusal an exception stands for, looking through the wrappers of transactions and proxies. */
public final class Refusals {
    private Refusals() {}

    /** The refusal to answer with; empty when the fault is ours. */
    public static Optional<Refusal> from(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .toList();
        return chain.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .or(() -> chain.stream().flatMap(cause -> one(cause).stream()).findFirst());
    }

    /** Whether the provider of sign-in does not answer. */
    static boolean signInAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException) {
                return true;
            }
        }
        return false;
    }

    /** Whether trying again in a moment may help: the database is away or busy, or chose this transaction as a victim. */
    static boolean passing(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                boolean pool = state == null && String.valueOf(sql.getMessage()).contains("timeout");
                if (pool
                        || state != null
                                && (state.startsWith("08") || state.startsWith("40") || state.startsWith("57P"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Refusal> one(Throwable thrown) {
        if (thrown instanceof ConstraintViolationException violations) {
            return ViolationRefusals.from(violations);
        }
        if (thrown instanceof JacksonException json) {
            return JsonRefusals.from(json);
        }
        if (thrown instanceof OptimisticLockException || thrown instanceof StaleStateException) {
            return Optional.of(Refusal.conflict(
                    "changed-meanwhile",
                    "Someone else changed this in the same moment: read it again and decide anew"));
        }
        if (thrown instanceof IOException broken && whileReadingTheBody(broken)) {
            return Optional.of(new Refusal(
                    400, "incomplete-body", "The body did not arrive in full", "Send the request again", List.of()));
        }
        if (thrown instanceof SQLException sql) {
            return fromState(sql.getSQLState());
        }
        return thrown instanceof WebApplicationException web ? fromWeb(web) : Optional.empty();
    }

    private static boolean whileReadingTheBody(IOException broken) {
        return Arrays.stream(broken.getStackTrace())
                .limit(5)
                .anyMatch(frame -> frame.getClassName().contains("VertxInputStream"));
    }

    private static Optional<Refusal> fromState(String state) {
        if ("23505".equals(state)) {
            return Optional.of(Refusal.conflict("already-exists", "This exists already"));
        }
        if ("23503".equals(state)) {
            return Optional.of(
                    Refusal.conflict("still-referred-to", "It refers to, or is referred to by, something else"));
        }
        if (state != null && state.startsWith("22")) {
            return Optional.of(new Refusal(
                    422, "value-refused", "A value cannot be stored", "A value is out of range", List.of()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> fromWeb(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        Throwable cause = web.getCause();
        if (cause != null && from(cause).isPresent()) {
            return Optional.empty();
        }
        if (web instanceof NotFoundException && cause != null) {
            return Optional.of(Refusal.badRequest("A parameter is not valid", List.of()));
        }
        return switch (status) {
            case 400 -> Optional.of(Refusal.badRequest("The request is not valid", List.of()));
            case 401 -> Optional.of(plain(401, "unauthorised", "Sign in first", null));
            case 403 -> Optional.of(plain(403, "forbidden", "Not allowed", null));
            case 404 -> Optional.of(Refusal.notFound("Nothing is at this address"));
            case 405 -> Optional.of(plain(405, "method-not-allowed", "This method is not offered here", null));
            case 406 ->
                Optional.of(plain(406, "not-acceptable", "None of the media types in Accept is offered here", null));
            case 413 -> Optional.of(Refusal.tooLarge(null));
            case 415 -> Optional.of(plain(415, "unsupported-media-type", "This media type is not taken here", null));
            default ->
                status < 500
                        ? Optional.of(plain(status, "refused", "The request was refused", null))
                        : Optional.empty();
        };
    }

    private static Refusal plain(int status, String type, String title, String detail) {
        return new Refusal(status, type, title, detail, List.of());
    }
}
