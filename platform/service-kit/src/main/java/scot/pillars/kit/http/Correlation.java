package scot.pillars.kit.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The id that ties everything together that came of one request: log lines, events, problem documents. Bound to the
 * request, or to the thread of a background job.
 */
public final class Correlation {
    /** Request and response header. */
    public static final String HEADER = "X-Correlation-Id";
    /** Key in the logging context. */
    public static final String MDC_KEY = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /** The current id; a new one that is bound to nothing when there is none. */
    public static String id() {
        Object current = MDC.get(MDC_KEY);
        return current == null ? fresh() : current.toString();
    }

    /** The caller's id when it is acceptable, otherwise a new one. */
    public static String accept(String offered) {
        return offered != null && ACCEPTED.matcher(offered).matches() ? offered : fresh();
    }

    /** Binds an id until the scope is closed; null binds a new one. */
    public static Scope with(String id) {
        Object before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id == null ? fresh() : id);
        return () -> {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        };
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Ends the binding of an id. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
