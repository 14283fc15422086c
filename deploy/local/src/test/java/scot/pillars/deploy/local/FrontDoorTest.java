package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
    private static final int BIG = 64 * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean ready = true;
    private volatile int upstreamPort;
    private HttpServer service;
    private FrontDoor door;

    /** All four services are the same stub here. */
    private record Stub(FrontDoorTest test, String name) implements Upstream {
        @Override
        public int port() {
            return test.upstreamPort;
        }

        @Override
        public boolean isReady() {
            return test.ready;
        }
    }

    @BeforeEach
    void open() {
        service = vertx.createHttpServer().requestHandler(FrontDoorTest::answer);
        upstreamPort = service.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        door = FrontDoor.open(
                0,
                RouteTable.read(Path.of("..", "front-door.properties")),
                Map.of(
                        "assurance-service", new Stub(this, "assurance-service"),
                        "reporting-service", new Stub(this, "reporting-service")),
                new Answers(() -> Map.of("assurance-service", "starting", "postgres", "ready")));
    }

    @AfterEach
    void close() {
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        var elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        try (Socket loopback = new Socket("127.0.0.1", door.port())) {
            assertTrue(loopback.isConnected());
        }
        for (InetAddress address : elsewhere) {
            assertThrows(IOException.class, () -> new Socket(address, door.port()).close(), address.toString());
        }
    }

    private static void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/assurance/count" -> {
                AtomicLong bytes = new AtomicLong();
                request.handler(buffer -> bytes.addAndGet(buffer.length()));
                request.endHandler(end -> request.response().end(bytes.toString()));
            }
            case "/assurance/refuse" ->
                request.response()
                        .setStatusCode(413)
                        .putHeader("Connection", "close")
                        .end("too large");
            case "/assurance/break" -> request.connection().close();
            case "/assurance/endless" ->
                request.response()
                        .setChunked(true)
                        .write("first")
                        .onComplete(written -> request.connection().close());
            default ->
                request.response()
                        .putHeader("Location", "http://" + request.getHeader("Host") + "/assurance/1")
                        .end(request.uri() + "\n" + request.headers());
        }
    }

    @Test
    void thePathAndQueryArriveAsTheyWereSent() throws Exception {
        String seen = raw("GET /assurance/../%2e%2e;a=1//x?q=%2F%20&r HTTP/1.1\r\nHost: a.example:81\r\n");

        assertTrue(seen.contains("/assurance/../%2e%2e;a=1//x?q=%2F%20&r\n"), seen);
    }

    @Test
    void theServiceLearnsWhoAskedForWhatAndNotWhatTheClientClaims() throws Exception {
        String seen = raw("GET /assurance/x HTTP/1.1\r\nHost: a.example:81\r\nX-Forwarded-For: 8.8.8.8\r\n"
                + "X-Forwarded-Host: evil.example\r\nForwarded: for=8.8.8.8\r\nX-Forwarded-Prefix: /evil\r\n");

        assertTrue(seen.contains("x-forwarded-for=127.0.0.1"), seen);
        assertTrue(seen.contains("x-forwarded-host=a.example:81"), seen);
        assertTrue(seen.contains("x-forwarded-port=81"), seen);
        assertTrue(seen.contains("x-forwarded-proto=http"), seen);
        assertTrue(seen.contains("Location: http://a.example:81/assurance/1"), seen);
        assertFalse(seen.contains("evil") || seen.contains("8.8.8.8"), seen);
    }

    @Test
    void theFirstPageIsReportings() throws Exception {
        assertTrue(get("/", "*/*").body().startsWith("/reporting/\n"));
    }

    @Test
    void aLongUploadStreamsThrough() throws Exception {
        HttpResponse<String> known = post("/assurance/count", BodyPublishers.ofByteArray(new byte[BIG]));
        HttpResponse<String> chunked =
                post("/assurance/count", BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()));

        assertEquals(String.valueOf(BIG), known.body());
        assertEquals("0", chunked.body());
    }

    @Test
    void anEarlyRefusalOfALongUploadReachesTheClient() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST /assurance/refuse HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\nbegin"
                            .getBytes(StandardCharsets.US_ASCII));

            byte[] answered = socket.getInputStream().readNBytes(12);

            assertEquals("HTTP/1.1 413", new String(answered, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void expectContinueIsAnsweredAtOnce() throws Exception {
        HttpRequest request = request("/assurance/count")
                .expectContinue(true)
                .POST(BodyPublishers.ofString("12345"))
                .build();

        assertEquals("5", http.send(request, BodyHandlers.ofString()).body());
    }

    @Test
    void whileAServiceIsNotReadyPeopleSeeWhatStartsAndProgramsAProblem() throws Exception {
        ready = false;

        HttpResponse<String> page = get("/assurance/imports", "text/html,*/*;q=0.8");
        HttpResponse<String> problem = get("/assurance/v1/checks", "application/json");
        HttpResponse<String> posted = post("/assurance/v1/checks", BodyPublishers.ofString("{}"));

        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("PILLARS is starting"));
        assertTrue(page.body().contains("<td>starting</td>"));
        assertFalse(page.body().contains("<script"));
        assertProblem(problem, 503);
        assertProblem(posted, 503);
        assertEquals("2", problem.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void aServiceThatIsGoneIsAProblemToRepeat() throws Exception {
        service.close().toCompletionStage().toCompletableFuture().join();

        assertProblem(get("/assurance/v1/checks", "application/json"), 503);
    }

    @Test
    void aServiceThatGoesAwayBeforeItAnsweredIsABadGateway() throws Exception {
        assertProblem(post("/assurance/break", BodyPublishers.ofString("{}")), 502);
    }

    @Test
    void anAnswerThatBreaksOffIsNotPassedOffAsWhole() {
        assertThrows(IOException.class, () -> get("/assurance/endless", "*/*"));
    }

    @Test
    void aPathThatIsNotInTheTableIs404() throws Exception {
        assertProblem(get("/nowhere", "application/json"), 404);
        HttpResponse<String> page = get("/nowhere", "text/html");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("Page not found"));
    }

    @Test
    void aTargetThatIsNoPathAndAMethodThatIsNotPassedOnAreRefused() throws Exception {
        assertTrue(raw("GET http://127.0.0.1/assurance HTTP/1.1\r\nHost: x\r\n").startsWith("HTTP/1.1 400"));
        assertTrue(raw("TRACE /assurance HTTP/1.1\r\nHost: x\r\n").startsWith("HTTP/1.1 405"));
    }

    @Test
    void aPortInUseIsRefusedInOneLine() {
        CannotStart refused = assertThrows(
                CannotStart.class,
                () -> FrontDoor.open(
                        door.port(), RouteTable.read(Path.of("..", "front-door.properties")), Map.of(), null));

        assertEquals("port " + door.port() + " is in use: choose another with --port N", refused.getMessage());
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse("none"));
        assertTrue(response.body().contains("\"status\":" + status), response.body());
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws IOException, InterruptedException {
        return http.send(request(path).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** Sends what no client library would send. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
