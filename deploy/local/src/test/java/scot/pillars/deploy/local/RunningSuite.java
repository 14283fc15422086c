package scot.pillars.deploy.local;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.pillars.deploy.sample.ClientCredentials;
import scot.pillars.deploy.sample.SignIn;

/** The packaged supervisor as a process of its own, and its front door. */
final class RunningSuite {
    private static final Pattern FRONT_DOOR = Pattern.compile("is starting on (http://127\\.0\\.0\\.1:\\d+)/");
    private static final List<String> SERVICES =
            List.of("/assurance", "/error-resolution", "/charter-measures", "/reporting");

    private static final String TOKENS = "/auth/realms/pillars/protocol/openid-connect/token";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final Path state;
    private final Path printed;
    private SignIn signIn;

    private RunningSuite(Process process, Path state, Path printed) {
        this.process = process;
        this.state = state;
        this.printed = printed;
    }

    static RunningSuite start(Path state) throws IOException {
        Path home = Path.of(System.getProperty("pillars.home", "../.."))
                .toAbsolutePath()
                .normalize();
        Path target = home.resolve("deploy/local/target");
        Path printed = Files.createTempFile(state, "printed", ".txt");
        Process process = new ProcessBuilder(
                        JavaCommand.java(),
                        "-Dpillars.home=" + home,
                        "-cp",
                        target.resolve("local.jar") + ":" + target.resolve("lib") + "/*",
                        Supervisor.class.getName(),
                        "--no-sample",
                        "--port",
                        "0",
                        "--state",
                        state.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new RunningSuite(process, state, printed);
    }

    /** The same suite, called by a demonstration person; for ten minutes. */
    RunningSuite as(String person) {
        RunningSuite theirs = new RunningSuite(process, state, printed);
        String form = "grant_type=password&client_id=pillars-demo-token&username=" + person + "&password=pillars-demo";
        String token = json(theirs.send(theirs.request(TOKENS)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))))
                .path("access_token")
                .asText();
        theirs.signIn = () -> "Bearer " + token;
        return theirs;
    }

    int port() {
        Matcher found = FRONT_DOOR.matcher(printed());
        if (!found.find()) {
            throw new IllegalStateException("no address yet: " + printed());
        }
        return URI.create(found.group(1)).getPort();
    }

    Process process() {
        return process;
    }

    String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady(Duration patience) {
        await("the supervisor prints its address")
                .atMost(patience)
                .failFast("it ended: " + printed, () -> !process.isAlive())
                .until(() -> FRONT_DOOR.matcher(printed()).find());
        for (String service : SERVICES) {
            await(service + " is ready")
                    .atMost(patience)
                    .failFast("the supervisor ended", () -> !process.isAlive())
                    .ignoreExceptions()
                    .until(() ->
                            send(request(service + "/q/health/ready").GET()).statusCode() == 200);
        }
        await("sign-in")
                .atMost(patience)
                .ignoreExceptions()
                .until(() -> !authorization().isEmpty());
    }

    HttpResponse<String> get(String path) {
        return send(signedIn(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, "application/json", body);
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(signedIn(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A step of a record as far as this version of it. */
    HttpResponse<String> post(String path, int version, String body) {
        return send(signedIn(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Changes this version of a record. */
    HttpResponse<String> put(String path, int version, String body) {
        return send(signedIn(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Creates an entry of a register. */
    HttpResponse<String> create(String path, String body) {
        return send(signedIn(path)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop; forces it when it does not. */
    void end() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Without a token, as somebody who did not sign in. */
    HttpResponse<String> asNobody(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder signedIn(String path) {
        return request(path).header("Authorization", authorization());
    }

    /** The sample's calling system, signed in at the Keycloak behind the front door. */
    private String authorization() {
        try {
            if (signIn == null) {
                URI tokens = request(TOKENS).build().uri();
                String secret =
                        new Settings(state.resolve("secrets.properties")).all().get(Keycloak.LOADER_SECRET);
                signIn = ClientCredentials.of(tokens, "sample-loader", secret);
            }
            return signIn.header();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        Matcher found = FRONT_DOOR.matcher(printed());
        if (!found.find()) {
            throw new IllegalStateException("no address yet: " + printed());
        }
        return HttpRequest.newBuilder(URI.create(found.group(1)).resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
