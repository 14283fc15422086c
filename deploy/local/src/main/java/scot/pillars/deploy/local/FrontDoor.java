package scot.pillars.deploy.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.net.BindException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The one address of the suite: a reverse proxy on 127.0.0.1 that follows the table of paths. Bodies stream through in
 * both directions, however long they take. A part that is not ready yet is answered for, never waited for.
 */
final class FrontDoor implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final RouteTable routes;
    private final Map<String, ? extends Upstream> services;
    private final Answers answers;
    private final Vertx vertx;
    private final HttpServer server;

    private FrontDoor(RouteTable routes, Map<String, ? extends Upstream> services, Answers answers) {
        this.routes = routes;
        this.services = services;
        this.answers = answers;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(LOOPBACK)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(16 * 1024)
                .setMaxHeaderSize(32 * 1024)
                .setHandle100ContinueAutomatically(true));
    }

    /** Listens when it returns. */
    static FrontDoor open(int port, RouteTable routes, Map<String, ? extends Upstream> services, Answers answers) {
        FrontDoor door = new FrontDoor(routes, services, answers);
        try {
            door.listen(port);
            return door;
        } catch (CompletionException e) {
            door.close();
            if (e.getCause() instanceof BindException) {
                throw new CannotStart("port " + port + " is in use: choose another with --port N", e);
            }
            throw e;
        }
    }

    int port() {
        return server.actualPort();
    }

    private void listen(int port) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(256)
                .setConnectTimeout(2_000)
                .setMaxInitialLineLength(16 * 1024)
                .setMaxHeaderSize(32 * 1024));
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> context.client()
                        .request(new RequestOptions().setServer(context.get("address", SocketAddress.class))))
                .addInterceptor(new Forwarding(routes, services, answers));
        server.requestHandler(request -> handle(request, proxy));
        server.exceptionHandler(brokenConnection -> {});
        server.listen(port, LOOPBACK).toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request, HttpProxy proxy) {
        String target = request.uri();
        if (!target.startsWith("/")) {
            answers.badRequest(request, "the request target must be a path");
        } else if (request.method().equals(HttpMethod.CONNECT)
                || request.method().equals(HttpMethod.TRACE)) {
            answers.methodNotAllowed(request);
        } else {
            Optional<? extends Upstream> service =
                    routes.find(request.path()).map(RouteTable.Route::upstream).map(services::get);
            if (service.isEmpty()) {
                answers.notFound(request);
            } else if (!service.get().isReady()) {
                answers.notReady(request, service.get().name());
            } else {
                proxy.handle(request);
            }
        }
    }

    @Override
    public void close() {
        Future<Void> closed = vertx.close();
        try {
            closed.toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException lateClose) {
            // The process ends anyway.
        }
    }
}
