package scot.pillars.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import java.util.TreeSet;
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
        return closed().map(operation -> DynamicTest.dynamicTest(operation + " without a token", () -> {
            int status = call(operation, SignedInRequests.NOBODY).statusCode();
            assertEquals(isApi(operation) ? 401 : 302, status);
        }));
    }

    @TestFactory
    Stream<DynamicTest> eachRoleMayWhatItsAbilitiesSayAndNothingElse() {
        return table().entrySet().stream().flatMap(role -> {
            String token = "Bearer " + Tokens.of(role.getKey()).signed();
            return closed().map(operation -> DynamicTest.dynamicTest(role.getKey() + " " + operation, () -> {
                Response answer = call(operation, token);
                int status = answer.statusCode();
                if (operation.allows(role.getValue())) {
                    boolean refused = status == 403 && !answer.asString().contains(FORGED);
                    assertTrue(status != 401 && !refused && status < 500, "may, but gets " + status);
                } else {
                    assertEquals(403, status);
                }
            }));
        });
    }

    @TestFactory
    Stream<DynamicTest> aHostileAddressNeverOpensAnything() {
        HttpClient client = HttpClient.newHttpClient();
        String root = "http://localhost:" + RestAssured.port + "/" + RestAssured.basePath.replaceAll("^/+|/+$", "");
        return closed().filter(operation -> operation.verb().equals("GET")).flatMap(operation -> {
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
                    .map(address -> DynamicTest.dynamicTest("GET " + address, () -> {
                        HttpResponse<Void> answer = client.send(
                                HttpRequest.newBuilder(URI.create(root + address))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                        assertTrue(
                                Set.of(302, 400, 401, 403, 404, 405).contains(answer.statusCode()),
                                "opened with " + answer.statusCode());
                    }));
        });
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
    private static Response call(Operation operation, String authorization) {
        RequestSpecification request = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(MULTIPART, ContentType.TEXT)))
                .redirects()
                .follow(false)
                .header("Authorization", authorization);
        if (operation.takes().equals(MULTIPART)) {
            request.contentType(MULTIPART + "; boundary=end").body("--end--\r\n");
        } else if (!operation.takes().isEmpty() && !operation.takes().equals(ANYTHING)) {
            request.contentType(operation.takes()).body("{}");
        }
        return request.request(operation.verb(), operation.example());
    }

    private static Map<String, List<String>> table() {
        Properties lines = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(Tokens.ROLES)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> table = new java.util.TreeMap<>();
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
