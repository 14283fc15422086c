package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A calling system's access token (OAuth 2.0 client credentials), asked for anew a minute before it expires. */
public final class ClientCredentials implements SignIn {
    private static final Duration EARLIER = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI tokens;
    private final String form;
    private final InstantSource clock;
    private String token;
    private Instant until = Instant.MIN;

    ClientCredentials(URI tokens, String client, String secret, InstantSource clock) {
        this.tokens = tokens;
        this.form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        this.clock = clock;
    }

    /** @param tokens the provider's token endpoint */
    public static ClientCredentials of(URI tokens, String client, String secret) {
        return new ClientCredentials(tokens, client, secret, InstantSource.system());
    }

    @Override
    public synchronized String header() throws IOException, InterruptedException {
        if (!clock.instant().isBefore(until)) {
            JsonNode answer = ask();
            token = answer.path("access_token").asText();
            until = clock.instant()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(EARLIER);
        }
        return "Bearer " + token;
    }

    private JsonNode ask() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the provider of sign-in answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
