package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BodyLimitTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI root;

    @Test
    void answers413ToAnAnnouncedLargeBody() throws Exception {
        assertTooLarge(post("v1/shelves", "application/json", BodyPublishers.ofString(json(10_000_000))));
    }

    @Test
    void answers413ToALargeBodyOfUnknownLength() throws Exception {
        assertTooLarge(post("v1/shelves", "application/json", unknownLength(json(10_000_000))));
    }

    @Test
    void answersOnTheSameConnectionAfterwards() throws Exception {
        post("v1/shelves", "application/json", BodyPublishers.ofString(json(3_000_000)));

        HttpResponse<String> next = post("v1/shelves", "application/json", BodyPublishers.ofString("{\"name\":\"a\"}"));

        assertEquals(201, next.statusCode());
    }

    @Test
    void takesABodyOfUnknownLengthThatIsSmall() throws Exception {
        assertEquals(
                201,
                post("v1/shelves", "application/json", unknownLength("{\"name\":\"a\"}"))
                        .statusCode());
    }

    @Test
    void takesLargeFilesAtTheImports() throws Exception {
        HttpResponse<String> announced =
                post("v1/imports/shelves", "text/csv", BodyPublishers.ofString(json(3_000_000)));
        HttpResponse<String> unknown = post("v1/imports/shelves", "text/csv", unknownLength(json(3_000_000)));

        assertEquals(200, announced.statusCode());
        assertEquals(announced.body(), unknown.body());
    }

    @Test
    void survivesABodyThatEndsHalfway() throws Exception {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            String half = "POST " + root.getPath() + "v1/shelves HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":";
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        }

        assertEquals(
                201,
                post("v1/shelves", "application/json", BodyPublishers.ofString("{\"name\":\"a\"}"))
                        .statusCode());
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertEquals(413, response.statusCode());
        assertEquals(
                Problem.MEDIA_TYPE,
                response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(response.body().contains("urn:pillars:problem:too-large"), response.body());
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher unknownLength(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String json(int size) {
        return "{\"name\":\"a\",\"books\":[" + "{\"title\":\"x\"},".repeat(size / 14) + "{\"title\":\"x\"}]}";
    }
}
