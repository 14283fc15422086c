package scot.pillars.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Deny by default, proven for a whole service: every operation times every role, with tokens the test signs itself. A
 * service's test extends it, annotated as a QuarkusTest with RealParts.
 */
public abstract class EveryOperationTimesEveryRole {
    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");
    /** Line of what every colleague may, whatever their roles. */
    private static final String COLLEAGUE = "colleague";

    private static final String MULTIPART = "multipart/form-data";
    /** An operation that takes no body takes any type of it. */
    private static final String ANYTHING = "*/*";
    /** In the refusal of who may, but not by an address that somebody else could have made. */
    private static final String FORGED = "urn:pillars:problem:forged-request";

    private static final List<String> HOSTILE =
            List.of(";x", "%3Bx", "%2F", "%5C", "/", "/..", "/.", "/%2e%2e", "%20", "%09", ";/", "%3B/");

    private static final int CALLERS = 4;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final List<Operation> operations = Operation.all();

    @Test
    void everyOperationOfTheDocumentIsWalked() {
        JsonPath document = RestAssured.given()
                .accept("application/json")
                .queryParam("format", "json")
                .get("/v1/openapi")
                .jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        Set<String> offered = new TreeSet<>();
        paths.forEach((path, verbs) -> verbs.keySet().stream()
                .filter(VERBS::contains)
                .forEach(
                        verb -> offered.add(unnamed(verb.toUpperCase() + " " + path.substring(path.indexOf('/', 1))))));
        Set<String> walked = new TreeSet<>();
        operations.stream().filter(one -> !one.page()).forEach(one -> walked.add(unnamed(one.toString())));

        assertEquals(offered, walked);
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsSentAway() {
        return asked(closed().map(operation -> new Asked(
                operation + " without a token",
                () -> send(request(operation)),
                answer -> assertEquals(isApi(operation) ? 401 : 302, answer.status()))));
    }

    @TestFactory
    Stream<DynamicTest> eachRoleMayWhatItsAbilitiesSayAndNothingElse() {
        return asked(table().entrySet().stream().flatMap(role -> {
            String token = "Bearer " + Tokens.of(role.getKey()).signed();
            return closed().map(operation -> new Asked(
                    role.getKey() + " " + operation,
                    () -> send(request(operation).header("Authorization", token)),
                    answer -> {
                        int status = answer.status();
                        if (operation.allows(role.getValue())) {
                            boolean refused = status == 403 && !answer.forged();
                            assertTrue(status != 401 && !refused && status < 500, "may, but gets " + status);
                        } else {
                            assertEquals(403, status);
                        }
                    }));
        }));
    }

    @TestFactory
    Stream<DynamicTest> aHostileAddressNeverOpensAnything() {
        return asked(closed().filter(operation -> operation.verb().equals("GET"))
                .flatMap(operation -> {
                    List<String> addresses = new ArrayList<>();
                    HOSTILE.forEach(end -> addresses.add(operation.example() + end));
                    addresses.add("/" + operation.example());
                    addresses.add("/;x" + operation.example());
                    addresses.add("/accessibility/.." + operation.example());
                    addresses.add("/accessibility/%2e%2e" + operation.example());
                    addresses.add("/accessibility%2F.." + operation.example());
                    addresses.add(operation.example().toUpperCase());
                    return addresses.stream()
                            .filter(address -> !leadsToSomethingOpen(address))
                            .map(address -> new Asked(
                                    "GET " + address,
                                    () -> send(HttpRequest.newBuilder(address(address))),
                                    answer -> assertTrue(
                                            Set.of(302, 400, 401, 403, 404, 405).contains(answer.status()),
                                            "opened with " + answer.status())));
                }));
    }

    /** {@code /sign-in/..} is the first page, which is open to everybody. */
    private boolean leadsToSomethingOpen(String address) {
        String plain = URI.create(address.replace("%2e", ".").replaceAll("/+", "/"))
                .normalize()
                .getPath()
                .replaceAll("(?<=.)/$", "");
        return operations.stream()
                .anyMatch(open -> open.ability().isEmpty() && open.example().equals(plain.isEmpty() ? "/" : plain));
    }

    /** Two operations of one path may name its parameter differently in the code, never in the document. */
    private static String unnamed(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    private Stream<Operation> closed() {
        return operations.stream().filter(operation -> !operation.ability().isEmpty());
    }

    private static boolean isApi(Operation operation) {
        return operation.path().startsWith("/v1/");
    }

    /** The body is of the operation's media type and holds nothing: whether it makes sense is asked only afterwards. */
    private static HttpRequest.Builder request(Operation operation) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation.example()));
        String body = "";
        if (operation.takes().equals(MULTIPART)) {
            request.header("Content-Type", MULTIPART + "; boundary=end");
            body = "--end--\r\n";
        } else if (!operation.takes().isEmpty() && !operation.takes().equals(ANYTHING)) {
            request.header("Content-Type", operation.takes());
            body = "{}";
        }
        return request.method(
                operation.verb(),
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    private static Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body().contains(FORGED));
    }

    private static URI address(String path) {
        return URI.create(
                "http://localhost:" + RestAssured.port + "/" + RestAssured.basePath.replaceAll("^/+|/+$", "") + path);
    }

    /** A request and what its answer must be. */
    private record Asked(String name, Callable<Answer> request, Consumer<Answer> expectation) {}

    private record Answer(int status, boolean forged) {}

    /** Several requests are under way at once, as in life, and ten thousand of them take less of everybody's time. */
    private static Stream<DynamicTest> asked(Stream<Asked> all) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<DynamicTest> tests = all.map(one -> {
                    Future<Answer> answer = callers.submit(one.request());
                    return DynamicTest.dynamicTest(
                            one.name(), () -> one.expectation().accept(answer.get()));
                })
                .toList();
        callers.shutdown();
        return tests.stream();
    }

    private static Map<String, List<String>> table() {
        Properties lines = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(Tokens.ROLES)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> table = new TreeMap<>();
        List<String> everyColleague = abilities(lines, COLLEAGUE);
        for (String role : lines.stringPropertyNames()) {
            List<String> abilities = new ArrayList<>(abilities(lines, role));
            if (!role.startsWith("system/")) {
                abilities.addAll(everyColleague);
            }
            table.put(role, abilities);
        }
        table.put("role-nobody-knows", everyColleague);
        return table;
    }

    private static List<String> abilities(Properties lines, String role) {
        return List.of(lines.getProperty(role, "").split("\\s*,\\s*"));
    }
}
