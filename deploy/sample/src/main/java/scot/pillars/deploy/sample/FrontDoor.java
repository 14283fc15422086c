package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The suite's public addresses. A call that found nobody at home (no connection, broken off, 502, 503, 504) is sent
 * again with the same Idempotency-Key after a growing pause, until the patience is used up.
 */
final class FrontDoor {

    private static final Set<Integer> AWAY = Set.of(408, 429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private final SignIn signIn;
    private final Duration patience;

    FrontDoor(URI base, SignIn signIn, Duration patience) {
        this.base = base;
        this.signIn = signIn;
        this.patience = patience;
    }

    /** An answer that is not an outage. */
    record Answer(int status, JsonNode body, Optional<String> etag) {
        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** The resource, or empty when there is none (404). */
    Optional<JsonNode> find(String path) {
        Answer answer = get(path);
        return answer.status() == 404 ? Optional.empty() : Optional.of(expected(answer, path));
    }

    JsonNode read(String path) {
        return expected(get(path), path);
    }

    Answer get(String path) {
        return send(path, () -> request(path).GET(), Duration.ofSeconds(60));
    }

    /** The text of a resource that is no JSON; empty when it answers with anything but success. */
    String text(String path) {
        HttpResponse<byte[]> response =
                exchange(path, () -> HttpRequest.newBuilder(base.resolve(path)).GET(), Duration.ofSeconds(60));
        return response.statusCode() == 200 ? new String(response.body(), StandardCharsets.UTF_8) : "";
    }

    /** Creates what is not there yet; 412 when it is. */
    Answer create(String path, JsonNode body) {
        return send(
                path,
                () -> request(path)
                        .header("Content-Type", "application/json")
                        .header("If-None-Match", "*")
                        .PUT(BodyPublishers.ofString(body.toString())),
                Duration.ofSeconds(60));
    }

    Answer post(String path, JsonNode body, String idempotencyKey) {
        return post(
                path,
                () -> BodyPublishers.ofString(body.toString()),
                "application/json",
                idempotencyKey,
                Duration.ofSeconds(60));
    }

    /** A change of what was read with this ETag. */
    Answer change(String path, JsonNode body, String etag, String idempotencyKey) {
        return send(
                path,
                () -> request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", etag)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(body.toString())),
                Duration.ofSeconds(60));
    }

    /** Uploads a gzip file of JSON lines; a broken upload starts again from its beginning. */
    Answer upload(String path, Path file, String idempotencyKey) {
        Supplier<BodyPublisher> body = () -> {
            try {
                return BodyPublishers.ofFile(file);
            } catch (IOException e) {
                throw new LoadFailed(file + " cannot be read: " + e.getMessage(), e);
            }
        };
        return post(path, body, "application/x-ndjson", idempotencyKey, Duration.ofMinutes(30));
    }

    /** Waits without holding a lock; ends early when the thread is interrupted. */
    static void pause(Duration pause) {
        if (Thread.currentThread().isInterrupted()) {
            throw new LoadFailed("interrupted");
        }
        LockSupport.parkNanos(pause.toNanos());
    }

    JsonNode expected(Answer answer, String path) {
        if (!answer.ok()) {
            throw new LoadFailed(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    private Answer post(String path, Supplier<BodyPublisher> body, String type, String key, Duration timeout) {
        return send(
                path,
                () -> {
                    HttpRequest.Builder request = request(path)
                            .header("Content-Type", type)
                            .header("Idempotency-Key", key)
                            .POST(body.get());
                    return type.equals("application/x-ndjson") ? request.header("Content-Encoding", "gzip") : request;
                },
                timeout);
    }

    private Answer send(String path, Supplier<HttpRequest.Builder> request, Duration timeout) {
        return answer(exchange(path, request, timeout));
    }

    private HttpResponse<byte[]> exchange(String path, Supplier<HttpRequest.Builder> request, Duration timeout) {
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        String trouble;
        do {
            try {
                HttpRequest built = request.get()
                        .timeout(timeout)
                        .header("Authorization", signIn.header())
                        .build();
                HttpResponse<byte[]> response = http.send(built, BodyHandlers.ofByteArray());
                if (!AWAY.contains(response.statusCode())) {
                    return response;
                }
                trouble = "answers " + response.statusCode();
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadFailed("interrupted while waiting for " + path, e);
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        } while (System.nanoTime() - start < patience.toNanos());
        throw new LoadFailed(base.resolve(path) + " was away for " + patience.toSeconds() + " seconds: " + trouble);
    }

    private Answer answer(HttpResponse<byte[]> response) {
        Optional<String> etag = response.headers().firstValue("ETag");
        try {
            return new Answer(response.statusCode(), json.readTree(response.body()), etag);
        } catch (IOException e) {
            return new Answer(response.statusCode(), MissingNode.getInstance(), etag);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
    }
}
