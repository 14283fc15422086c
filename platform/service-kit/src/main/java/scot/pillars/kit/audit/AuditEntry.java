package scot.pillars.kit.audit;

import java.util.Objects;

/**
 * What is to be remembered of a change or of a protected read.
 *
 * @param action the operation as the OpenAPI document names it
 * @param subject kind and id of the thing, {@code error-case/<id>}
 * @param old JSON of what it was, null where there was nothing or nothing changed
 * @param now JSON of what it became, null for a read
 * @param why the reason given, null where none is asked for
 */
public record AuditEntry(String action, String subject, String old, String now, String why) {
    public AuditEntry {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subject, "subject");
    }

    /** Something new. */
    public static AuditEntry created(String action, String subject, String now) {
        return new AuditEntry(action, subject, null, now, null);
    }

    /** Something changed. */
    public static AuditEntry changed(String action, String subject, String old, String now) {
        return new AuditEntry(action, subject, old, now, null);
    }

    /** A protected record was read. */
    public static AuditEntry read(String action, String subject, String why) {
        return new AuditEntry(action, subject, null, null, why);
    }
}
