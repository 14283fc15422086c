package scot.pillars.assurance.register;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.form.FormJson;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.RowImport;
import scot.pillars.testing.RealParts;

/** Who fills in a template begins with rows that would land. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportTemplatesTest {
    private static final Map<String, String> TYPES = Map.of("csv", "text/csv", "ndjson", "application/x-ndjson");

    @Inject
    @All
    List<RowImport> kinds;

    /** Beside what is shipped: the colleague of the example, a draft that takes criteria and a check to dispute. */
    @Test
    void theExampleInEveryTemplateIsOneThatItsImportTakes() {
        uploaded("colleagues", "csv", template("colleagues", "csv"), "?newUnits=register");
        uploaded("checks", "csv", template("checks", "csv"), "?source=EXAMPLE");
        String check = given().get("/v1/checks?source=EXAMPLE").path("items[0].id");
        FormJson form = new FormJson();
        form.create(form.plain()).then().statusCode(201);
        Map<String, Object> refused = new TreeMap<>();
        for (RowImport kind : kinds) {
            for (String format : TYPES.keySet()) {
                String example = template(kind.kind(), format).replaceAll("0198f0a2[0-9a-f-]+", check);
                JsonPath report = uploaded(kind.kind(), format, example, "?dryRun=true" + parameters(kind, form));
                if (report.getInt("rejected") > 0 || report.getInt("rowsRead") == 0) {
                    refused.put(
                            kind.kind() + " as " + format,
                            given().get("/v1/imports/" + report.getString("id") + "/rejections")
                                    .path("items"));
                }
            }
        }
        assertEquals(Map.of(), refused);
    }

    private static String parameters(RowImport kind, FormJson form) {
        return kind.parameters().stream()
                .filter(ImportParameter::required)
                .map(parameter ->
                        "&" + parameter.name() + "=" + (parameter.name().equals("form") ? form.code : "OTHER-SOURCE"))
                .collect(Collectors.joining());
    }

    private static String template(String kind, String format) {
        return given().get("/v1/imports/" + kind + "/template?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath uploaded(String kind, String format, String file, String query) {
        String id = given().contentType(TYPES.get(format))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/" + kind + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/v1/imports/" + id)
                        .jsonPath()
                        .getString("state")
                        .matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }
}
