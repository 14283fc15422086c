package scot.pillars.assurance.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.assurance.sampling.model.PlanState;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;

/** Over many seeds each decision is drawn as often as its inclusion probability says. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DrawFrequenciesTest {
    private static final int SEEDS = 1_000;
    /** Of 60 decisions one lies beyond 4.2 standard deviations in one of 600 such tests; the seeds are fixed. */
    private static final double DEVIATIONS = 4.2;

    @Inject
    Sql sql;

    @Inject
    Frames frames;

    @Inject
    ObjectMapper json;

    @Test
    void ofARandomSample() {
        frequencies("\"method\":\"simple-random\",\"size\":9");
    }

    @Test
    void ofAStratifiedSampleWithUnequalChances() {
        frequencies("""
                "method":"stratified","stratifyBy":["channel"],"allocation":"numbers",
                "strata":[{"name":"online","number":4},{"name":"telephone","number":10}]""");
    }

    @Test
    void ofASystematicSample() {
        frequencies("\"method\":\"systematic\",\"sortBy\":[\"decided-on\"],\"size\":13");
    }

    /** Särndal, Swensson and Wretman 1992, section 9.3: a case weighs 1 / pi*, and every unit weighs 1 on average. */
    @Test
    void ofASampleWithACapPerColleague_everyUnitWeighsOneOnAverage() {
        Population own = new Population().decide(sql, 60);
        UUID frame = UUID.fromString(
                own.inForce(own.definition("\"method\":\"simple-random\",\"size\":20,\"mostPerColleague\":2"))
                        .closed(60));
        int number = frames.number(frame);
        SamplingPlanView plan = plan(own.plan);
        List<DrawnStratum> strata = SampleDivision.of(plan.definition(), frames.strata(frame));
        Map<String, List<Double>> weights = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            DrawSelection selection =
                    DrawSelection.of(plan, number, BigInteger.valueOf(seed).toByteArray(), strata);
            sql.list(
                    selection.sql() + "select reference, probability from chosen",
                    row -> weights.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                            .add(1 / row.getDouble(2)),
                    selection.values().toArray());
        }

        assertEquals(60, weights.size());
        weights.forEach((reference, drawn) -> {
            double mean = drawn.stream().mapToDouble(one -> one).sum() / SEEDS;
            double square = drawn.stream().mapToDouble(one -> one * one).sum() / SEEDS;
            double deviation = Math.sqrt((square - mean * mean) / SEEDS);
            assertTrue(Math.abs(mean - 1) < DEVIATIONS * deviation, reference + " weighs " + mean + " on average");
        });
    }

    private void frequencies(String method) {
        Population own = new Population().decide(sql, 60);
        UUID frame = UUID.fromString(own.inForce(own.definition(method)).closed(60));
        int number = frames.number(frame);
        List<SampleDivision.HeldStratum> held = sql.list(
                """
                select s.place, s.name, sum(t.cases)::bigint as cases from sampling_stratum s
                join sampling_total t on t.frame_id = s.frame_id and t.stratum = s.place
                where s.frame_id = ? group by s.place, s.name order by s.place""", row -> new SampleDivision.HeldStratum(row.getInt(1), row.getString(2), row.getLong(3)), frame);
        SamplingPlanView plan = plan(own.plan);
        List<DrawnStratum> strata = SampleDivision.of(plan.definition(), held);
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Double> chances = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            DrawSelection selection =
                    DrawSelection.of(plan, number, BigInteger.valueOf(seed).toByteArray(), strata);
            sql.list(
                    selection.sql() + "select reference, probability from chosen",
                    row -> {
                        chances.put(row.getString(1), row.getDouble(2));
                        return times.merge(row.getString(1), 1, Integer::sum);
                    },
                    selection.values().toArray());
        }
        assertEquals(60, times.size());
        times.forEach((reference, drawn) -> {
            double chance = chances.get(reference);
            double deviation = Math.sqrt(SEEDS * chance * (1 - chance));
            assertTrue(
                    Math.abs(drawn - SEEDS * chance) < DEVIATIONS * deviation,
                    reference + " was drawn " + drawn + " times, its probability is " + chance);
        });
    }

    private SamplingPlanView plan(String code) {
        return sql.first(
                        "select definition from sampling_plan where code = ? and version = 2",
                        row -> row.getString(1),
                        code)
                .map(definition -> new SamplingPlanView(code, 2, PlanState.IN_FORCE, 2, read(definition), "", null))
                .orElseThrow();
    }

    private SamplingPlanRequest read(String definition) {
        try {
            return json.readValue(definition, SamplingPlanRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
