package scot.pillars.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.Map;
import java.util.function.Supplier;

/** What the front door says itself: problem documents (RFC 9457), and pages for people. */
final class Answers {
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Map<String, String>> parts;

    Answers(Supplier<Map<String, String>> parts) {
        this.parts = parts;
    }

    void badRequest(HttpServerRequest request, String detail) {
        problem(request, 400, "bad-request", "Bad request", detail);
    }

    void methodNotAllowed(HttpServerRequest request) {
        problem(request, 405, "method-not-allowed", "Method not allowed", "the front door does not pass it on");
    }

    void notFound(HttpServerRequest request) {
        if (wantsPage(request)) {
            page(request, 404, Pages.notFound());
        } else {
            problem(request, 404, "not-found", "Not found", "nothing stands behind this path");
        }
    }

    void notReady(HttpServerRequest request, String service) {
        request.response().putHeader("Retry-After", "2");
        if (wantsPage(request)) {
            page(request, 503, Pages.starting(parts.get()));
        } else {
            problem(request, 503, "service-unavailable", "Service unavailable", service + " is not ready");
        }
    }

    /** The answer for a request whose service could not be reached, or went away before it answered. */
    ProxyResponse lost(ProxyRequest request, Upstream service, Throwable reason) {
        boolean never = reason instanceof ConnectException;
        int status = never ? 503 : 502;
        String detail = never
                ? service.name() + " is not ready"
                : service.name() + " went away before it answered; repeating the request with the same"
                        + " Idempotency-Key is safe";
        String path = request.proxiedRequest().path();
        ProxyResponse response = request.release().response().setStatusCode(status);
        response.putHeader("content-type", PROBLEM)
                .putHeader("retry-after", "2")
                .putHeader("cache-control", "no-store");
        return response.setBody(Body.body(
                document(status, "service-unavailable", never ? "Service unavailable" : "Bad gateway", detail, path)));
    }

    private static boolean wantsPage(HttpServerRequest request) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        String accept = request.getHeader("accept");
        return reads && accept != null && accept.contains("text/html");
    }

    private static void page(HttpServerRequest request, int status, String html) {
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        send(request, status, Buffer.buffer(html));
    }

    private static void problem(HttpServerRequest request, int status, String type, String title, String detail) {
        request.response().putHeader("Content-Type", PROBLEM);
        send(request, status, document(status, type, title, detail, request.path()));
    }

    private static void send(HttpServerRequest request, int status, Buffer body) {
        request.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .setStatusCode(status);
        if (request.method().equals(HttpMethod.HEAD)) {
            request.response()
                    .putHeader("Content-Length", String.valueOf(body.length()))
                    .end();
        } else {
            request.response().end(body);
        }
    }

    private static Buffer document(int status, String type, String title, String detail, String path) {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "urn:pillars:problem:" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path);
        return Buffer.buffer(problem.toString());
    }
}
