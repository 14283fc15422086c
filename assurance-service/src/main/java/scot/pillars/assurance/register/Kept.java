package scot.pillars.assurance.register;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * An entry of a register as it is kept.
 *
 * @param code under which it is known
 * @param version from 1, also its ETag
 * @param changedBy number of who made this version
 */
public record Kept<E>(String code, E entry, long version, String changedBy, Instant changedAt) {
    /** The same entry with something else in it, not yet kept. */
    public E with(UnaryOperator<E> change) {
        return change.apply(entry);
    }
}
