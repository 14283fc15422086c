package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the loader behaves when what it talks to goes away; the real services are met in the suite's own runs. */
class LoaderTest {

    private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> looks = new HashMap<>();
    private int resolved;
    private int outages;
    private String end = "completed";
    private HttpServer server;
    private URI door;

    @TempDir
    Path state;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        door = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void loads_every_file_and_every_statistic_once() {
        LoadResult first = Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, progress -> {});
        LoadResult second = Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, progress -> {});

        assertEquals(5, first.files().size());
        assertEquals(18, first.statistics());
        assertTrue(resolved > 0 && resolved <= 40, "resolved " + resolved);
        assertEquals(0, second.statistics());
        assertEquals(18, second.statisticsKnown());
        assertTrue(second.files().stream().allMatch(LoadResult.File::earlier));
        assertEquals(1 + 5 + 18, accepted.size());
    }

    @Test
    void sends_again_with_the_same_key_when_a_service_is_away() {
        outages = 2;

        LoadResult result = Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, progress -> {});

        assertEquals(18, result.statistics());
        assertEquals(1 + 5 + 18, accepted.size());
        assertEquals(5 + 18, keys.stream().distinct().count());
        assertEquals(2 + 5 + 18, keys.size());
    }

    @Test
    void says_why_an_import_failed_and_uploads_again_next_time() {
        end = "failed";
        LoadFailed failure = assertThrows(
                LoadFailed.class, () -> Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, progress -> {}));
        end = "completed";

        LoadResult result = Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, progress -> {});

        assertTrue(failure.getMessage().contains("out of ink"), failure.getMessage());
        assertEquals(5, result.files().size());
    }

    @Test
    void refuses_another_synthetic_year_in_the_same_state() {
        Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, progress -> {});

        LoadFailed refusal = assertThrows(
                LoadFailed.class, () -> Loader.load(door, () -> "Bearer of-a-test", state, 2_000, 1, progress -> {}));

        assertTrue(refusal.getMessage().contains("another --state"), refusal.getMessage());
    }

    @Test
    void tells_rows_done_and_total_of_each_step() {
        List<Progress> told = new ArrayList<>();

        Loader.load(door, () -> "Bearer of-a-test", state, 1_000, 1, told::add);

        assertTrue(told.stream().anyMatch(p -> p.done() == 43_258 && p.total() == 43_258));
        assertTrue(told.stream().anyMatch(p -> p.done() == 1_000 && p.total() == 1_000));
        assertTrue(told.stream().anyMatch(p -> p.done() == 18 && p.total() == 18));
    }

    private synchronized void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        String method = call.getRequestMethod();
        call.getRequestBody().readAllBytes();
        if (method.equals("POST") && !path.contains("error-cases")) {
            keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        if (path.contains("error-cases")) {
            officers(call, path);
        } else if (method.equals("GET")) {
            get(call, path);
        } else if (method.equals("POST") && outages-- > 0) {
            outage(call);
        } else if (path.contains("/imports/")) {
            accepted.add(path);
            send(call, 202, "{\"id\":\"" + path.substring(path.lastIndexOf('/') + 1) + "-" + accepted.size() + "\"}");
        } else {
            accepted.add(path);
            send(call, 201, "{}");
        }
    }

    /** Breaks off at the first of the outages, answers 503 at the others. */
    private void outage(HttpExchange call) throws IOException {
        if (outages == 1) {
            call.close();
        } else {
            send(call, 503, "{}");
        }
    }

    private void get(HttpExchange call, String path) throws IOException {
        if (path.contains("/benefits/")) {
            send(call, accepted.isEmpty() ? 404 : 200, "{}");
            return;
        }
        int look = looks.merge(path, 1, Integer::sum);
        String rows = path.contains("survey") ? "200" : accepted.size() == 2 ? "43258" : "1000";
        send(
                call,
                200,
                look == 1
                        ? "{\"state\":\"running\",\"rowsRead\":10}"
                        : "{\"state\":\"" + end + "\",\"reason\":\"out of ink\",\"rowsRead\":" + rows + "}");
    }

    /** All cases of the thousand checks are open; each list holds them anew, each case was overpaid by ten pounds. */
    private void officers(HttpExchange call, String path) throws IOException {
        call.getResponseHeaders().add("ETag", "\"1\"");
        if (path.startsWith("/reporting")) {
            JsonNode year = new ObjectMapper()
                    .readTree(state.resolve("sample/synthetic-1000-1/expected.json")
                            .toFile())
                    .get("numbers");
            send(
                    call,
                    200,
                    "{\"totals\":[{\"currency\":\"GBP\",\"opened\":"
                            + year.get("cases").asText()
                            + ",\"foundOverIncurred\":" + year.get("cases.found.overpayment.GBP")
                            + ",\"foundUnderIncurred\":" + year.get("cases.found.underpayment.GBP") + "}]}");
        } else if (path.endsWith("/error-cases")) {
            boolean done = call.getRequestURI().getQuery().contains("state=resolved");
            String ids = IntStream.range(done ? 0 : resolved, done ? resolved : 40)
                    .mapToObj(id -> "{\"id\":\"" + id + "\"}")
                    .collect(Collectors.joining(","));
            send(call, 200, "{\"items\":[" + ids + "]}");
        } else {
            resolved += path.endsWith("/resolve") ? 1 : 0;
            send(call, 200, "{\"state\":\"open\",\"foundOver\":{\"value\":\"10.00\"}}");
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
