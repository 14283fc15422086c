package scot.pillars.kit.records;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a disposal stands. */
public enum DisposalState {
    /** Waits for somebody else's decision. */
    PROPOSED,
    /** Will not be done. */
    REJECTED,
    /** Is being done. */
    APPROVED,
    /** Is done: the certificate can be read. */
    COMPLETED;

    /** The name in answers and tables. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DisposalState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
