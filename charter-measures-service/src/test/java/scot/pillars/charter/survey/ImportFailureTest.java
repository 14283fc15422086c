package scot.pillars.charter.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** What is left of a file when a process or a connection dies. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportFailureTest {
    private static final int LOCK_SPACE = 0x1a907;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String dataset = "failure-" + UUID.randomUUID().toString().substring(0, 8);

    @TestHTTPResource("/v1/imports/survey-responses")
    URL imports;

    @Test
    void the_import_of_an_instance_that_died_is_resumed_where_it_stopped() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection died = RealParts.asApp()) {
            died.setAutoCommit(false);
            int seq = stored(died, id, rows(2500));
            run(died, "select pg_advisory_lock(?, ?)", LOCK_SPACE, seq);
            died.commit();
            UUID later = uploaded(rows(1));
            awaitCompleted(later);
            assertEquals("running", state(id), "Imports are taken in turn: that of another instance was passed over");
            assertEquals(0, landed(id));
        }
        awaitCompleted(id);
        given().get("/v1/imports/" + id).then().body("rowsRead", equalTo(2500)).body("landed", equalTo(1500));
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        try (Socket socket = new Socket(imports.getHost(), imports.getPort())) {
            String head = "POST " + imports.getPath() + "?source=broken HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + Tokens.ofEveryRole().signed() + "\r\n"
                    + "Content-Type: application/x-ndjson\r\nContent-Length: 5000000\r\n\r\n";
            socket.getOutputStream().write((head + rows(5000)).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Awaitility.await().atMost(PATIENCE).until(() -> uploading() == 1);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> uploading() == 0);
        given().get("/v1/imports?kind=survey-responses&limit=200")
                .then()
                .body("items.findAll { it.params.source == 'broken' }.size()", equalTo(0));
    }

    private int stored(Connection connection, UUID id, String file) throws SQLException {
        int seq = run(connection, """
                insert into import_job (id, kind, state, format, params, rows_total, rows_read, created_at, touched_at)
                values (?, 'survey-responses', 'running', 'ndjson', ?::jsonb, 2500, 1000, now(), now())
                returning seq""", id, "{\"source\":\"%s\",\"dataset\":\"%s\"}".formatted(dataset, dataset));
        run(
                connection,
                "insert into import_chunk (import_seq, place, bytes) values (?, 0, ?) returning place",
                seq,
                file.getBytes(StandardCharsets.UTF_8));
        return seq;
    }

    private static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getObject(1) instanceof Number number ? number.intValue() : 0;
            }
        }
    }

    private UUID uploaded(String file) {
        return UUID.fromString(given().contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .queryParam("source", dataset + "-later")
                .queryParam("dataset", dataset)
                .post("/v1/imports/survey-responses")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }

    private static void awaitCompleted(UUID id) {
        Awaitility.await().atMost(PATIENCE).until(() -> state(id).equals("completed"));
    }

    private static int uploading() throws SQLException {
        try (Connection connection = RealParts.asApp()) {
            return run(connection, "select count(*) from import_job where state = 'uploading'");
        }
    }

    private static String state(UUID id) {
        return given().get("/v1/imports/" + id).path("state");
    }

    private static int landed(UUID id) {
        return given().get("/v1/imports/" + id).path("landed");
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            rows.append("{\"sourceId\":\"R-")
                    .append(row)
                    .append("\",\"survey\":\"client-survey\",\"financialYear\":\"2025-26\",\"population\":\"clients\",")
                    .append("\"answers\":[{\"figure\":\"PS01\",\"answer\":\"agree\"}]}\n");
        }
        return rows.toString();
    }
}
