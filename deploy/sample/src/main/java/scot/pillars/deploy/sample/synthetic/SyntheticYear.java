package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import scot.pillars.deploy.sample.JsonLines;

/**
 * A synthetic Scottish year, 1 April 2025 to 31 March 2026: real benefits by name, everything else invented. The same
 * number of checks, seed and rates give the same files on every machine; memory does not grow with the number.
 */
public final class SyntheticYear {

    /** The label under which the data is shown. */
    public static final String DATASET = "synthetic";

    /** The financial year of all its dates. */
    public static final String FINANCIAL_YEAR = "2025-26";

    public static final String CHECKS = "checks.ndjson.gz";
    public static final String SURVEY_RESPONSES = "survey-responses.ndjson.gz";
    public static final String DECISIONS = "decisions.ndjson.gz";
    public static final String PAYMENTS = "payments.ndjson.gz";
    public static final String EXPECTED = "expected.json";

    private static final long TELL = 20_000;

    private final long checks;
    private final long seed;
    private final SyntheticRates rates;

    public SyntheticYear(long checks, long seed, SyntheticRates rates) {
        if (checks < 1 || checks > 99_999_999) {
            throw new IllegalArgumentException("checks must be between 1 and 99999999, was " + checks);
        }
        this.checks = checks;
        this.seed = seed;
        this.rates = rates;
    }

    /** Survey responses that go with a number of checks: a fifth of it, from 200 up to the 34,000 of a real year. */
    public static long responsesFor(long checks) {
        return Math.max(200, Math.min(34_000, checks / 5));
    }

    /** Writes the five files into a folder and returns the numbers the views must show, by name. */
    public Map<String, String> writeTo(Path folder) throws IOException {
        return writeTo(folder, written -> {});
    }

    /**
     * The same, telling the number of checks written so far now and then. {@code expected.json} is put into place
     * last: where it stands, the other files are whole.
     */
    public Map<String, String> writeTo(Path folder, LongConsumer progress) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(EXPECTED));
        SplittableRandom root = new SplittableRandom(seed);
        Tally tally = new Tally();
        writeChecks(folder, new Checking(root.split(), rates), tally, progress);
        try (JsonGenerator json = JsonLines.to(folder.resolve(SURVEY_RESPONSES))) {
            new SurveyAnswers(root.split(), rates).write(json, responsesFor(checks), tally);
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("dataset", DATASET);
        expected.put("financialYear", FINANCIAL_YEAR);
        expected.put("checks", checks);
        expected.put("seed", seed);
        expected.put("numbers", tally.numbers());
        expected.put("rates", rates);
        Path next = folder.resolve("next-" + EXPECTED);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(next.toFile(), expected);
        Files.move(next, folder.resolve(EXPECTED), StandardCopyOption.REPLACE_EXISTING);
        return tally.numbers();
    }

    private void writeChecks(Path folder, Checking checking, Tally tally, LongConsumer progress) throws IOException {
        WorkingYear year = new WorkingYear();
        try (JsonGenerator rows = JsonLines.to(folder.resolve(CHECKS));
                JsonGenerator decisions = JsonLines.to(folder.resolve(DECISIONS));
                JsonGenerator payments = JsonLines.to(folder.resolve(PAYMENTS))) {
            long written = 0;
            while (written < checks) {
                LocalDate day = year.at((double) written / checks);
                List<Check> ofOneDecision = checking.checksOn(day);
                if (ofOneDecision.size() > checks - written) {
                    ofOneDecision = ofOneDecision.subList(0, 1);
                }
                for (Check check : ofOneDecision) {
                    check.writeTo(rows);
                    tally.check(check);
                }
                tally.cases(ofOneDecision);
                if (written / TELL != (written + ofOneDecision.size()) / TELL) {
                    progress.accept(written + ofOneDecision.size());
                }
                written += ofOneDecision.size();
                Decision decision = ofOneDecision.get(0).decision();
                pay(decision, decisions, payments, tally);
                for (int other = 1; other < rates.decisionsPerCheck(); other++) {
                    pay(checking.decision(decision.decidedOn()), decisions, payments, tally);
                }
            }
        }
    }

    private void pay(Decision decision, JsonGenerator decisions, JsonGenerator payments, Tally tally)
            throws IOException {
        decision.writeTo(decisions);
        payments.writeStartObject();
        payments.writeStringField("determinationReference", decision.reference());
        payments.writeStringField("benefit", decision.benefit());
        payments.writeStringField("paidOn", decision.decidedOn().plusDays(5).toString());
        payments.writeObjectFieldStart("amount");
        payments.writeStringField(
                "value", Tally.pounds(rates.benefits().get(decision.benefit()).payment()));
        payments.writeStringField("currency", "GBP");
        payments.writeEndObject();
        payments.writeStringField("dataset", DATASET);
        payments.writeEndObject();
        tally.add("decisions");
        tally.add("payments");
    }
}
