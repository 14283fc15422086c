package scot.pillars.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Keycloak's client of the suite's pages. Which addresses a sign-in may lead back to depends on the port of the front
 * door, which each start chooses anew.
 */
final class WebClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String server;
    private final String secret;

    WebClient(HttpClient http, int port, String secret) {
        this.http = http;
        this.server = "http://127.0.0.1:" + port + "/auth";
        this.secret = secret;
    }

    /** Sign-in leads back to the front door on this port and nowhere else. */
    void livesAt(int port) throws IOException, InterruptedException {
        String clients = server + "/admin/realms/pillars/clients";
        String token = token();
        JsonNode found = JSON.readTree(
                send(request(clients + "?clientId=pillars-web", token).GET().build()));
        ObjectNode client = (ObjectNode) found.get(0);
        ArrayNode redirects = client.putArray("redirectUris");
        ArrayNode origins = client.putArray("webOrigins");
        for (String origin : List.of("http://localhost:" + port, "http://127.0.0.1:" + port)) {
            redirects.add(origin + "/*");
            origins.add(origin);
        }
        client.withObject("/attributes").put("post.logout.redirect.uris", "+");
        send(request(clients + "/" + client.get("id").asText(), token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(client.toString()))
                .build());
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=pillars-setup&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/pillars/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(send(request)).get("access_token").asText();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
