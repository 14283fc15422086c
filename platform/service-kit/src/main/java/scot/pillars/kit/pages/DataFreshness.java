package scot.pillars.kit.pages;

import java.time.Instant;
import java.util.Optional;

/** How fresh the data of the area's pages is; a service whose views follow events has one bean of this type. */
@FunctionalInterface
public interface DataFreshness {
    /** The instant up to which all that is known is shown; empty when there is nothing yet. */
    Optional<Instant> asOf();
}
