package scot.pillars.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** What happens to every request before any route sees it: correlation id, hostile addresses, size, headers. */
@ApplicationScoped
public class RequestGate {
    /** Largest body taken anywhere but at the imports, in bytes. */
    public static final long MAX_BODY = 1_048_576;

    private static final long MAX_DRAINED = 64L * MAX_BODY;
    private static final String STRICT =
            "default-src 'self'; base-uri 'none'; object-src 'none'; " + "form-action 'self'; frame-ancestors 'none'";
    private static final String SWAGGER = "default-src 'self'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Inject
    ProblemAnswers answers;

    @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/")
    String root;

    void install(@Observes Filters filters) {
        filters.register(this::correlate, 1_000);
        filters.register(this::admit, 900);
    }

    private void correlate(RoutingContext context) {
        String id = Correlation.accept(context.request().getHeader(Correlation.HEADER));
        MDC.put(Correlation.MDC_KEY, id);
        context.response().putHeader(Correlation.HEADER, id);
        context.addHeadersEndHandler(done -> protect(context));
        context.next();
    }

    private void protect(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        String type = response.headers().get("Content-Type");
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            boolean swagger = String.valueOf(context.request().path()).startsWith(under("/api"));
            response.putHeader("Content-Security-Policy", swagger ? SWAGGER : STRICT)
                    .putHeader("Referrer-Policy", "same-origin");
        }
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri() == null || request.uri().contains("%00")) {
            answers.write(
                    context,
                    Problem.of(
                            Refusal.badRequest("uri", "characters", "The address has a character U+0000"),
                            request.path()));
            return;
        }
        if (length(request) > MAX_BODY && !takesFiles(request)) {
            discardBody(request);
            answers.write(context, Problem.of(Refusal.tooLarge(LimitedBody.TOO_LARGE), request.path()));
            return;
        }
        context.next();
    }

    /** Whether this request may carry a file of any size. */
    boolean takesFiles(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        return request.method() == HttpMethod.POST
                && (path.startsWith(under("/v1/imports/")) || path.startsWith(under("/imports/")));
    }

    private String under(String path) {
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Lets the caller finish sending, so that it reads the answer instead of a broken pipe. */
    private static void discardBody(HttpServerRequest request) {
        request.handler(part -> {
            if (request.bytesRead() > MAX_DRAINED) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
