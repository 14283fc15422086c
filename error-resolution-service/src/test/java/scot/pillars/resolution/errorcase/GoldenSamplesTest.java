package scot.pillars.resolution.errorcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.resolution.referral.model.Referral;

/** The samples of the event contracts, as this service reads and writes them. */
class GoldenSamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID CASE = UUID.fromString("01976b1e-7f3a-7c44-9d10-0a1b2c3d4e5f");

    private final ErrorFoundConsumer consumer = new ErrorFoundConsumer();

    @Test
    void the_sample_of_error_found_opens_a_case_as_the_sample_of_referral_opened_says() throws IOException {
        Referral referral = consumer.referral(
                        EventJson.read(EventType.ERROR_FOUND, text("error-found"), ErrorFound.class))
                .orElseThrow();

        OutboxEvent opened = ErrorCaseEvents.opened(CASE, referral, LocalDate.of(2025, 6, 3));

        assertEquals(referral.caseToken().toString(), opened.key());
        assertShape("referral-opened", opened);
    }

    @Test
    void a_joining_referral_is_written_as_its_sample() throws IOException {
        Referral referral = consumer.referral(
                        EventJson.read(EventType.ERROR_FOUND, text("error-found"), ErrorFound.class))
                .orElseThrow();

        assertShape("referral-updated", ErrorCaseEvents.joined(CASE, referral, LocalDate.of(2025, 6, 4)));
    }

    @Test
    void a_resolution_is_written_exactly_as_its_sample() throws IOException {
        ErrorCaseRow row = new ErrorCaseRow();
        row.id = CASE;
        row.caseToken = UUID.fromString("5b0f4b52-7e0d-4c1c-9f37-2f6f3b1c8d11");
        row.currency = "GBP";
        row.outcome = "corrected-and-referred";
        row.establishedOver = new BigDecimal("24.50");
        row.establishedUnder = new BigDecimal("13.35");
        row.resolvedOn = LocalDate.of(2025, 6, 19);
        row.minutes = 40;

        OutboxEvent resolved = ErrorCaseEvents.resolved(row);

        assertEquals(JSON.readTree(text("referral-resolved")), JSON.readTree(resolved.payload()));
    }

    /** Same fields of the same kinds; ids and amounts differ. */
    private static void assertShape(String sample, OutboxEvent event) throws IOException {
        assertTrue(event.type().contains(sample));
        assertSameFields(JSON.readTree(text(sample)), JSON.readTree(event.payload()), sample);
    }

    private static void assertSameFields(JsonNode expected, JsonNode actual, String path) {
        assertEquals(expected.getNodeType(), actual.getNodeType(), path);
        expected.fieldNames().forEachRemaining(field -> assertTrue(actual.has(field), path + "." + field));
        actual.fieldNames()
                .forEachRemaining(
                        field -> assertSameFields(expected.path(field), actual.get(field), path + "." + field));
    }

    private static String text(String sample) throws IOException {
        try (InputStream file = EventType.class.getResourceAsStream("/samples/" + sample + ".v1.json")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
