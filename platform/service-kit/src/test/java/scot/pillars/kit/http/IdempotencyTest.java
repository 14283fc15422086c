package scot.pillars.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {

    @Inject
    Idempotency idempotency;

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        String key = UUID.randomUUID().toString();
        Response first = build(key, "oak");
        int built = ShelfResource.BUILT.get();

        Response again = build(key, "oak");

        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"")
                .header("Location", "/kit/v1/shelves/1")
                .contentType("application/json");
        assertEquals(first.asString(), again.asString());
        assertEquals(built, ShelfResource.BUILT.get());
    }

    @Test
    void answers409ToTheSameKeyWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        build(key, "oak");

        Response other = build(key, "ash");

        other.then().statusCode(409).body("type", equalTo("urn:pillars:problem:idempotency-key-reused"));
    }

    @Test
    void answers400ToAMalformedKey() {
        build("two words", "oak").then().statusCode(400).body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void doesTheWorkOnceForDuplicatesAtTheSameMoment() {
        String key = UUID.randomUUID().toString();
        int before = ShelfResource.BUILT.get();

        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> build(key, "oak").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(List.of(201, 201, 201, 201, 201, 201, 201, 201), statuses);
        assertEquals(before + 1, ShelfResource.BUILT.get());
    }

    @Test
    void knowsARequestAgainWhateverTheOrderOfAMap() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("source", "A");
        one.put("dataset", "b");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("dataset", "b");
        other.put("source", "A");

        assertArrayEquals(idempotency.fingerprint("key", one), idempotency.fingerprint("key", other));
    }

    private static Response build(String key, String name) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\"}")
                .when()
                .post("/v1/shelves");
    }
}
