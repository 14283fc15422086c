package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in needs: it keeps cookies, follows redirects and sends forms, without script. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final Map<String, String> cookies = new TreeMap<>();

    /** @param port of the front door; the provider's cookies are of localhost */
    Browser(int port) {
        door = URI.create("http://localhost:" + port);
    }

    /** Another browser with the same cookies. */
    Browser copy() {
        Browser copy = new Browser(door.getPort());
        copy.cookies.putAll(cookies);
        return copy;
    }

    HttpResponse<String> open(String path) {
        return follow(HttpRequest.newBuilder(door.resolve(path)).GET());
    }

    /** Opens a page that asks who one is, and answers the sign-in form as this demonstration person. */
    HttpResponse<String> signIn(String path, String role) {
        Matcher form = FORM.matcher(open(path).body());
        if (!form.find()) {
            throw new IllegalStateException(path + " did not lead to a sign-in form");
        }
        return send(form.group(1).replace("&amp;", "&"), Map.of("username", role, "password", "pillars-demo"));
    }

    /** Sends a form. */
    HttpResponse<String> send(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(door.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        for (int hops = 0; answer.statusCode() / 100 == 3 && hops < 12; hops++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = exchange(HttpRequest.newBuilder(next).GET());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        request.header("Accept", "text/html,*/*;q=0.8").timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";")[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
