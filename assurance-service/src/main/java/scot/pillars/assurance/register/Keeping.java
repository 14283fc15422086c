package scot.pillars.assurance.register;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;

/**
 * What a conditional PUT of a register's entry came to. {@code If-None-Match: *} creates, {@code If-Match} changes.
 *
 * @param created whether the entry is new
 * @param entry the entry as it is now
 * @param version its version
 */
public record Keeping<T>(boolean created, T entry, long version) {

    /**
     * Whether the caller means to create.
     *
     * @throws Refusal 400 when both conditions are given; 428 when there is none
     */
    public static boolean creates(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch == null) {
            if (ifMatch == null) {
                throw Refusal.preconditionRequired(
                        "Send If-Match with the ETag you have read to change the entry, or If-None-Match: * to create it");
            }
            return false;
        }
        if (ifMatch != null || !ifNoneMatch.trim().equals("*")) {
            throw Refusal.badRequest("If-None-Match", "any", "If-None-Match takes *, and no If-Match beside it");
        }
        return true;
    }

    /** The refusal of a creation of what is there. */
    public static Refusal exists() {
        return Refusal.preconditionFailed("There is an entry with this code: read it and send its ETag to change it");
    }

    /** The refusal when somebody else created the entry at the same moment; other failures stay what they are. */
    public static RuntimeException createdMeanwhile(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return exists();
            }
        }
        return failure;
    }

    /** The same with what is shown of the entry. */
    public <V> Keeping<V> map(Function<? super T, ? extends V> view) {
        return new Keeping<>(created, view.apply(entry), version);
    }

    /** 200 with an entry that was read or changed and its ETag. */
    public static Response found(Kept<?> kept) {
        return new Keeping<>(false, kept, kept.version()).answer();
    }

    /** 201 with an entry that was given its code here and its ETag. */
    public static Response raised(Kept<?> kept) {
        return new Keeping<>(true, kept, kept.version()).answer();
    }

    /** 201 or 200 with the entry and its ETag. */
    public Response answer() {
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .header("ETag", ETags.of(version))
                .entity(entry)
                .build();
    }
}
