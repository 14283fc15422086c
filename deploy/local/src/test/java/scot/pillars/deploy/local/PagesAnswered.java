package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What each person is answered at each address, not rendered and no redirect followed; asked for once. */
final class PagesAnswered {
    private static final int AT_ONCE = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Answer> known = new ConcurrentHashMap<>();
    private final URI door;
    private final Map<String, String> cookies;

    /** A page as the server answers it. */
    record Answer(int status, String body) {}

    /** @param cookies of each person who signed in, as a header */
    PagesAnswered(int port, Map<String, String> cookies) {
        door = URI.create("http://localhost:" + port);
        this.cookies = cookies;
    }

    /** Asks for every address as everybody, some at a time. */
    void askForAll(Collection<String> addresses) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CompletableFuture.allOf(cookies.keySet().stream()
                            .flatMap(person -> addresses.stream()
                                    .map(address -> CompletableFuture.runAsync(() -> to(person, address), threads)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }

    Answer to(String person, String address) {
        return known.computeIfAbsent(person + " " + address, any -> ask(person, address));
    }

    private Answer ask(String person, String address) {
        HttpRequest request = HttpRequest.newBuilder(door.resolve(address))
                .header("Accept", "text/html")
                .header("Cookie", cookies.get(person))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
