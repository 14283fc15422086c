package scot.pillars.assurance.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.sampling.SampleDivision.HeldStratum;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.kit.http.Refusal;

class SampleDivisionTest {
    private static final List<HeldStratum> HELD =
            List.of(new HeldStratum(1, "ADP", 600), new HeldStratum(2, "SCP", 300), new HeldStratum(3, "CSP", 100));

    @Test
    void proportionalInWholeNumbersThatSumToTheSample() {
        assertEquals(List.of(61L, 30L, 10L), samples(plan("\"allocation\":\"PROPORTIONAL\",\"size\":101")));
    }

    @Test
    void neymanBySizeTimesDeviation() {
        // 600 x 1 : 300 x 2 : 100 x 8 of 200
        assertEquals(List.of(60L, 60L, 80L), samples(plan("""
                "allocation":"NEYMAN","size":200,"strata":[{"name":"ADP","deviation":1},{"name":"SCP","deviation":2},
                {"name":"CSP","deviation":8}]""")));
    }

    @Test
    void aQuotaIsKeptAndTheOthersShareTheRest() {
        assertEquals(List.of(40L, 20L, 40L), samples(plan("""
                "allocation":"PROPORTIONAL","size":100,"strata":[{"name":"CSP","atLeast":40}]""")));
    }

    @Test
    void numbersAreTakenAsGiven() {
        assertEquals(List.of(5L, 0L, 100L), samples(plan("""
                "allocation":"NUMBERS","strata":[{"name":"ADP","number":5},{"name":"SCP","number":0},
                {"name":"CSP","number":100}]""")));
    }

    @Test
    void aMarginIsTurnedIntoASizeWithFinitePopulationCorrection() {
        // Cochran 4.1 and 4.2: n0 = 384.15, n = 384.15 / (1 + 383.15 / 1000) = 277.7
        SamplingPlanRequest plan = plan("\"allocation\":\"PROPORTIONAL\",\"sizeFor\":{\"margin\":0.05}");

        assertEquals(278, samples(plan).stream().mapToLong(one -> one).sum());
    }

    @Test
    void anEmptyStratumIsRefusedByName_orShownWhenThePlanSaysSo() {
        String strata = """
                "allocation":"SHARES","size":100,"strata":[{"name":"ADP","share":0.3},{"name":"SCP","share":0.3},
                {"name":"CSP","share":0.2},{"name":"WHP","share":0.2}]""";

        Refusal refusal = assertThrows(Refusal.class, () -> SampleDivision.of(plan(strata), HELD));
        assertEquals("empty-stratum", refusal.errors().get(0).rule());
        assertEquals(
                "The frame holds nothing in stratum WHP",
                refusal.errors().get(0).message());

        List<DrawnStratum> shown = SampleDivision.of(plan(strata + ",\"emptyStrata\":\"SHOW\""), HELD);
        assertEquals(
                List.of(38L, 37L, 25L, 0L),
                shown.stream().map(DrawnStratum::sample).toList());
        assertEquals(0, shown.get(3).inclusionProbability());
    }

    @Test
    void aStratumThatThePlanSaysNothingAboutIsRefusedByName() {
        Refusal refusal = assertThrows(Refusal.class, () -> SampleDivision.of(plan("""
                        "allocation":"NUMBERS","strata":[{"name":"ADP","number":5},{"name":"SCP","number":1}]"""), HELD));

        assertEquals("stratum-named", refusal.errors().get(0).rule());
        assertEquals(422, refusal.status());
    }

    @Test
    void moreThanTheFrameHoldsIsRefused() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> SampleDivision.of(plan("\"allocation\":\"PROPORTIONAL\",\"size\":1001"), HELD));

        assertEquals("at-most-population", refusal.errors().get(0).rule());
        assertEquals("size", refusal.errors().get(0).field());
    }

    private static List<Long> samples(SamplingPlanRequest plan) {
        return SampleDivision.of(plan, HELD).stream().map(DrawnStratum::sample).toList();
    }

    private static SamplingPlanRequest plan(String rest) {
        try {
            return JsonMapper.builder().build().readValue("""
                            {"name":"Plan","question":"How many were right?","tier":2,"method":"STRATIFIED",
                             "stratifyBy":["BENEFIT"],"dueInDays":28,%s}""".formatted(rest), SamplingPlanRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
