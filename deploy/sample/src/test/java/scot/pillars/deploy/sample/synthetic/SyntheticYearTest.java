package scot.pillars.deploy.sample.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticYearTest {

    private static final List<String> FILES = List.of(
            SyntheticYear.CHECKS, SyntheticYear.SURVEY_RESPONSES, SyntheticYear.DECISIONS, SyntheticYear.PAYMENTS);

    private static final String PINNED = "d6c289c52d9244a43bf36ebba1a211164db38b2b71c7c650f40937465075e643";

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_files() throws Exception {
        new SyntheticYear(1_000, 3, SyntheticRates.defaults()).writeTo(folder.resolve("a"));
        new SyntheticYear(1_000, 3, SyntheticRates.defaults()).writeTo(folder.resolve("b"));

        for (String file : FILES) {
            assertEquals(content("a", file), content("b", file), file);
        }
        assertEquals(
                Files.readString(folder.resolve("a/expected.json")),
                Files.readString(folder.resolve("b/expected.json")));
    }

    /** Pins the draw itself: whoever changes it makes another year of every seed. */
    @Test
    void the_shipped_year_stays_the_same_on_every_machine() throws Exception {
        new SyntheticYear(1_000, 1, SyntheticRates.defaults()).writeTo(folder.resolve("a"));

        assertEquals(PINNED, content("a", SyntheticYear.CHECKS));
    }

    @Test
    void another_seed_gives_other_files() throws Exception {
        new SyntheticYear(1_000, 3, SyntheticRates.defaults()).writeTo(folder.resolve("a"));
        new SyntheticYear(1_000, 4, SyntheticRates.defaults()).writeTo(folder.resolve("b"));

        assertNotEquals(content("a", SyntheticYear.CHECKS), content("b", SyntheticYear.CHECKS));
    }

    @Test
    void rates_converge_to_the_configured_truth() throws IOException {
        SyntheticRates truth = SyntheticRates.defaults();

        Map<String, String> numbers = new SyntheticYear(60_000, 5, truth).writeTo(folder);

        double scp = wrong(numbers, "SCP") / complete(numbers, "SCP");
        double adp = wrong(numbers, "ADP") / complete(numbers, "ADP");
        near(truth.benefits().get("SCP").caseErrorRate(), scp, complete(numbers, "SCP"));
        near(truth.benefits().get("ADP").caseErrorRate(), adp, complete(numbers, "ADP"));
        SurveyRates kindness = truth.survey().get("PS01");
        double asked = number(numbers, "survey.PS01.asked");
        double positive = number(numbers, "survey.PS01.agree") + number(numbers, "survey.PS01.strongly-agree");
        near(kindness.asked(), asked / number(numbers, "responses"), number(numbers, "responses"));
        near(kindness.positive(), positive / asked, asked);
        double complete = number(numbers, "checks.disposition.complete") / number(numbers, "checks");
        near(
                1 - truth.incomplete() - truth.notSubjectToReview() - truth.evidenceNotFound(),
                complete,
                number(numbers, "checks"));
    }

    @Test
    void writes_exactly_the_number_of_checks_asked_for() throws IOException {
        for (long checks : new long[] {1, 2, 999, 1_000}) {
            Map<String, String> numbers = new SyntheticYear(checks, 9, SyntheticRates.defaults()).writeTo(folder);

            assertEquals(Long.toString(checks), numbers.get("checks"));
        }
    }

    @Test
    void expected_json_carries_seed_label_and_rates() throws IOException {
        new SyntheticYear(1_000, 3, SyntheticRates.defaults()).writeTo(folder);

        JsonNode expected =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        Path rates = folder.resolve("rates.json");
        Files.writeString(rates, expected.get("rates").toString());
        assertEquals(3, expected.get("seed").asLong());
        assertEquals("synthetic", expected.get("dataset").asText());
        assertEquals(SyntheticRates.defaults(), SyntheticRates.read(rates));
    }

    /** Within five standard errors of a share. */
    private static void near(double truth, double found, double base) {
        double error = Math.sqrt(truth * (1 - truth) / base);
        assertTrue(Math.abs(found - truth) < 5 * error, "truth " + truth + ", found " + found);
    }

    private static double wrong(Map<String, String> numbers, String benefit) {
        return sum(numbers, benefit, "overpayment")
                + sum(numbers, benefit, "underpayment")
                + sum(numbers, benefit, "over-and-underpayment");
    }

    private static double complete(Map<String, String> numbers, String benefit) {
        return wrong(numbers, benefit) + sum(numbers, benefit, "correct") + sum(numbers, benefit, "procedural");
    }

    private static double sum(Map<String, String> numbers, String benefit, String outcome) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("checks." + benefit + "."))
                .filter(entry -> entry.getKey().endsWith("." + outcome))
                .mapToDouble(entry -> Double.parseDouble(entry.getValue()))
                .sum();
    }

    private static double number(Map<String, String> numbers, String name) {
        return Double.parseDouble(numbers.get(name));
    }

    private String content(String run, String file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(folder.resolve(run).resolve(file)))) {
            digest.update(in.readAllBytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
