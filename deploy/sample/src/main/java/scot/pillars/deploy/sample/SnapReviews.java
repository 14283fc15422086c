package scot.pillars.deploy.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/**
 * The real reviews of the US food-assistance (SNAP) quality-control sample as rows of the check import.
 *
 * <p>What the reviews do not hold (month, tier, team, colleague, direction or amount of a line) stays absent, and an
 * empty word stays absent too. The amount in error is a recorded figure of the case in whole US dollars, 0 included:
 * it is never to be summed ({@code data/SOURCES.md}). Both files are sorted by case and are read side by side, so
 * memory does not grow; a line that belongs to no review ends the run instead of being lost.
 */
public final class SnapReviews {

    /** The benefit under which the reviews are shown. */
    public static final String BENEFIT = "SNAP-US";

    private static final Map<String, String> OUTCOMES = Map.of(
            "Amount correct", "correct",
            "Overissuance", "overpayment",
            "Underissuance", "underpayment");

    private final int fiscalYear;
    private final Reader reviews;
    private final Reader findings;

    private SnapReviews(int fiscalYear, Reader reviews, Reader findings) {
        this.fiscalYear = fiscalYear;
        this.reviews = reviews;
        this.findings = findings;
    }

    /** The reviews of one US fiscal year (October to September); 2018 and 2019 are held. */
    public static SnapReviews of(int fiscalYear) {
        return of(fiscalYear, shipped("reviews", fiscalYear), shipped("findings", fiscalYear));
    }

    /** The same from other readers of the two tables, for data that is not shipped. */
    public static SnapReviews of(int fiscalYear, Reader reviews, Reader findings) {
        return new SnapReviews(fiscalYear, reviews, findings);
    }

    /** The name of the source, as the import's parameter {@code source}. */
    public static String source(int fiscalYear) {
        return "SNAP-QC-FY" + fiscalYear;
    }

    /** Writes one JSON value per review and returns how many reviews and error lines were written. */
    public Written writeTo(JsonGenerator json) throws IOException {
        long checks = 0;
        long lines = 0;
        try (CsvReader<NamedCsvRecord> cases = CsvReader.builder().ofNamedCsvRecord(reviews);
                CsvReader<NamedCsvRecord> coded = CsvReader.builder().ofNamedCsvRecord(findings)) {
            Iterator<NamedCsvRecord> line = coded.iterator();
            NamedCsvRecord next = line.hasNext() ? line.next() : null;
            long previous = Long.MIN_VALUE;
            for (NamedCsvRecord review : cases) {
                long id = Long.parseLong(review.getField("case_id"));
                if (id <= previous) {
                    throw new IllegalStateException("reviews are not sorted by case_id at case " + id);
                }
                previous = id;
                startCheck(json, review);
                while (next != null && caseOf(next) == id) {
                    writeLine(json, next);
                    lines++;
                    next = line.hasNext() ? line.next() : null;
                }
                json.writeEndArray();
                json.writeEndObject();
                checks++;
                if (next != null && caseOf(next) < id) {
                    break;
                }
            }
            if (next != null) {
                throw new IllegalStateException("error line of case " + caseOf(next) + " belongs to no review");
            }
        }
        return new Written(checks, lines);
    }

    private void startCheck(JsonGenerator json, NamedCsvRecord review) throws IOException {
        String status = review.getField("status");
        String outcome = OUTCOMES.get(status);
        if (outcome == null) {
            throw new IllegalStateException("unknown status '" + status + "' of case " + review.getField("case_id"));
        }
        json.writeStartObject();
        json.writeStringField("sourceId", review.getField("case_id"));
        json.writeStringField("caseReference", "SNAP-QC/" + fiscalYear + "/" + review.getField("case_id"));
        json.writeStringField("benefit", BENEFIT);
        json.writeStringField("area", review.getField("state"));
        json.writeObjectFieldStart("period");
        json.writeStringField("calendar", "us-fiscal-year");
        json.writeStringField("value", review.getField("fiscal_year"));
        json.writeEndObject();
        json.writeStringField("disposition", "complete");
        json.writeStringField("recordedOutcome", outcome);
        String amount = review.getField("amount_in_error_usd");
        if (!amount.isBlank()) {
            json.writeObjectFieldStart("recordedAmount");
            json.writeStringField("value", amount);
            json.writeStringField("currency", "USD");
            json.writeEndObject();
        }
        json.writeStringField("caseType", review.getField("case_type"));
        json.writeArrayFieldStart("errorLines");
    }

    private static void writeLine(JsonGenerator json, NamedCsvRecord line) throws IOException {
        json.writeStartObject();
        word(json, "element", line.getField("element"));
        word(json, "nature", line.getField("nature"));
        word(json, "cause", line.getField("cause"));
        String party = line.getField("responsibility");
        if (!party.isBlank()) {
            json.writeArrayFieldStart("responsibleParties");
            json.writeString(party);
            json.writeEndArray();
        }
        word(json, "detectionPoint", line.getField("discovery"));
        word(json, "occurrence", line.getField("occurrence"));
        json.writeEndObject();
    }

    private static void word(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isBlank()) {
            json.writeStringField(name, value);
        }
    }

    private static long caseOf(NamedCsvRecord line) {
        return Long.parseLong(line.getField("case_id"));
    }

    private static Reader shipped(String table, int fiscalYear) {
        if (fiscalYear != 2018 && fiscalYear != 2019) {
            throw new UncheckedIOException(new IOException("reviews of fiscal year " + fiscalYear + " are not held"));
        }
        return new InputStreamReader(
                SampleData.open("snap-qc/" + table + "-fy" + fiscalYear + ".csv.gz"), StandardCharsets.UTF_8);
    }

    /** What was written: reviews (one row each) and the error lines attached to them. */
    public record Written(long checks, long lines) {}
}
