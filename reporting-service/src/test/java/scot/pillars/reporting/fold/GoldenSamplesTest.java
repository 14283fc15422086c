package scot.pillars.reporting.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.ReceivedEvent;
import scot.pillars.reporting.amount.AmountRollup;
import scot.pillars.reporting.charter.Frameworks;
import scot.pillars.reporting.charter.Statistics;
import scot.pillars.reporting.charter.SurveyRollup;
import scot.pillars.reporting.check.CheckRollup;
import scot.pillars.reporting.descriptor.ErrorRollup;
import scot.pillars.reporting.errorcase.ErrorCases;

class GoldenSamplesTest {
    private static final List<Projection> PROJECTIONS = List.of(
            new CheckRollup(),
            new ErrorRollup(),
            new AmountRollup(),
            new ErrorCases(),
            new SurveyRollup(),
            new Statistics(),
            new Frameworks());

    private final Fold fold = new Fold(PROJECTIONS, refused -> {
        throw refused;
    });

    @ParameterizedTest
    @MethodSource("folded")
    void every_golden_sample_is_folded_by_some_view(EventType type) throws IOException {
        ReceivedEvent sample = event(type.id(), sample(type));

        fold.add(sample);

        assertEquals(type.recordType(), Fact.of(sample).orElseThrow().data().getClass());
    }

    @ParameterizedTest
    @MethodSource("folded")
    void data_without_what_a_view_needs_is_refused_by_name(EventType type) {
        RefusedEvent refused = assertThrows(RefusedEvent.class, () -> fold.add(event(type.id(), "{}")));

        assertTrue(refused.getMessage().contains("field "), refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void data_that_is_not_json_is_refused(EventType type) {
        assertThrows(RefusedEvent.class, () -> fold.add(event(type.id(), "not json")));
        assertThrows(RefusedEvent.class, () -> fold.add(event(type.id(), "null")));
    }

    @Test
    void a_type_not_known_yet_is_no_fault() {
        fold.add(event("scot.pillars.of-tomorrow.v1", "not json"));
    }

    /**
     * The types that a view is made from. Every other is kept for the views to come; that a case was disposed of is kept and
     * changes no figure: a view that did would not stay what it was.
     */
    private static Stream<EventType> folded() {
        return PROJECTIONS.stream()
                .flatMap(projection -> projection.folds().stream())
                .distinct();
    }

    @Test
    void disposing_of_a_case_changes_no_figure() {
        assertTrue(folded().noneMatch(type -> type == EventType.CASE_DISPOSED));
    }

    private static String sample(EventType type) throws IOException {
        try (InputStream file = EventType.class.getResourceAsStream("/samples/" + type.eventName() + ".v1.json")) {
            assertNotNull(file);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReceivedEvent event(String type, String payload) {
        return new ReceivedEvent(
                UUID.randomUUID(), "/test", type, Instant.EPOCH, null, null, "topic", 3, 0, "key", payload);
    }
}
