package scot.pillars.kit.audit;

/** The topic of a service's own seals, {@code <service>.audit-seals.v1}. */
public final class AuditTopic {
    private AuditTopic() {}

    public static String of(String service) {
        return service + ".audit-seals.v1";
    }
}
