package scot.pillars.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses with 429 who asks too often, per instance: a limit for each token or session, and one for each address, which
 * also holds for whoever makes up tokens. Health, metrics and the pages' assets are not counted.
 */
@ApplicationScoped
public class RateGate {
    private static final String SESSION = "q_session_web";
    /** The end of a token is its signature and of a session its seal: who knows it knows the whole. */
    private static final int KEY_LENGTH = 32;

    private static final long SECOND = 1_000_000_000L;

    @Inject
    ProblemAnswers answers;

    private final String root;
    private final RateLimit ofClient;
    private final RateLimit ofAddress;

    @Inject
    RateGate(
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root,
            @ConfigProperty(name = "pillars.rate-limit.client.per-second") int clientRate,
            @ConfigProperty(name = "pillars.rate-limit.client.burst") int clientBurst,
            @ConfigProperty(name = "pillars.rate-limit.address.per-second") int addressRate,
            @ConfigProperty(name = "pillars.rate-limit.address.burst") int addressBurst) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.ofClient = new RateLimit(clientRate, clientBurst);
        this.ofAddress = new RateLimit(addressRate, addressBurst);
    }

    void install(@Observes Filters filters) {
        filters.register(this::count, 950);
    }

    private void count(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = String.valueOf(request.path());
        if (path.startsWith(root + "/q/") || path.startsWith(root + "/assets/")) {
            context.next();
            return;
        }
        long now = System.nanoTime();
        long wait = ofAddress.nanosToWait(request.remoteAddress().hostAddress(), now);
        String client = client(request);
        if (wait == 0 && client != null) {
            wait = ofClient.nanosToWait(client, now);
        }
        if (wait == 0) {
            context.next();
            return;
        }
        long seconds = (wait + SECOND - 1) / SECOND;
        context.response().putHeader("Retry-After", Long.toString(seconds)).putHeader("Connection", "close");
        answers.write(
                context,
                Problem.of(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "Ask again after " + seconds + " s; Retry-After says the same",
                        path,
                        List.of()));
    }

    /** What the caller shows to prove who it is; null for nothing. */
    private static String client(HttpServerRequest request) {
        String shown = request.getHeader("Authorization");
        if (shown == null) {
            Cookie whole = request.getCookie(SESSION);
            Cookie session = whole == null ? request.getCookie(SESSION + "_chunk_1") : whole;
            shown = session == null ? null : session.getValue();
        }
        return shown == null ? null : shown.substring(Math.max(0, shown.length() - KEY_LENGTH));
    }
}
