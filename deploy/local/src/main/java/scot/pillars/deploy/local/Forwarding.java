package scot.pillars.deploy.local;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Map;

/** Turns a request at the front door into the one behind it, and a lost service into a problem document. */
final class Forwarding implements ProxyInterceptor {
    /** Set here and nowhere else; what a client claims about itself does not count. */
    private static final List<String> CLAIMS = List.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-forwarded-ssl",
            "x-real-ip");

    private final RouteTable routes;
    private final Map<String, ? extends Upstream> services;
    private final Answers answers;

    Forwarding(RouteTable routes, Map<String, ? extends Upstream> services, Answers answers) {
        this.routes = routes;
        this.services = services;
        this.answers = answers;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest received = request.proxiedRequest();
        RouteTable.Route route = routes.find(received.path()).orElseThrow();
        Upstream service = services.get(route.upstream());
        context.set("address", SocketAddress.inetSocketAddress(service.port(), "127.0.0.1"));
        request.setURI(route.target(received.uri()));
        describeClient(request, received);
        return context.sendRequest().recover(lost -> Future.succeededFuture(answers.lost(request, service, lost)));
    }

    private static void describeClient(ProxyRequest request, HttpServerRequest received) {
        MultiMap headers = request.headers();
        CLAIMS.forEach(headers::remove);
        // Answered here already.
        headers.remove("expect");
        headers.set("x-forwarded-for", received.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", "http");
        HostAndPort authority = received.authority();
        if (authority != null) {
            // The service sees the host the client asked for, so that its links lead back here.
            request.setAuthority(authority);
            headers.set("x-forwarded-host", authority.toString());
            headers.set("x-forwarded-port", String.valueOf(authority.port() > 0 ? authority.port() : 80));
        }
    }
}
