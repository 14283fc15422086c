package scot.pillars.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Checks to send: one finding and one error line each, so four rows for pgbench: check, finding, two events. */
final class SampleChecks {
    private static final String[] AREAS = {
        "Aberdeen City", "Angus", "Dundee City", "Falkirk", "Fife", "Glasgow City", "Highland", "Moray", "Stirling"
    };
    private static final String[] BENEFITS = {"SCP", "ADP", "CDP", "FSP", "BSF"};

    private SampleChecks() {}

    /** A check whose error is put right already, so that it opens no error case. */
    static byte[] single(long number) {
        return json("BENCH-" + number, number, area(number), true, "").getBytes(UTF_8);
    }

    /** A check in an area of its own, whose error opens an error case. */
    static byte[] inArea(long number, String area) {
        return json("BENCH-" + number, number, area, false, "").getBytes(UTF_8);
    }

    /** Rows of an import, gzipped NDJSON. */
    static byte[] rows(String source, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(count * 60);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 16)) {
            for (int i = 0; i < count; i++) {
                String row = json(source + "-" + i, i, area(i), true, "\"sourceId\":\"" + source + "-" + i + "\",");
                zip.write(row.getBytes(UTF_8));
                zip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String area(long number) {
        return AREAS[(int) (number % AREAS.length)];
    }

    private static String json(String reference, long number, String area, boolean corrected, String more) {
        return "{" + more + "\"caseReference\":\"" + reference + "\",\"benefit\":\""
                + BENEFITS[(int) (number % BENEFITS.length)] + "\",\"area\":\"" + area + "\",\"team\":\"T-0"
                + (10 + number % 30) + "\",\"colleague\":\"C-000" + (100 + number % 800)
                + "\",\"tier\":1,\"timing\":\"post-payment\",\"decidedOn\":\"2025-05-02\",\"checkedOn\":\"2025-06-03\","
                + "\"disposition\":\"complete\",\"minutes\":25,\"findings\":[{\"criterion\":\"SCP-1-03\","
                + "\"result\":\"not-met\",\"critical\":true}],\"errorLines\":[{\"criterion\":\"SCP-1-03\","
                + "\"descriptor\":\"RES-WRONG-DATE\",\"cause\":\"GUIDANCE\",\"responsibleParties\":[\"SSS\"],"
                + "\"direction\":\"overpayment\",\"amount\":{\"value\":\"26.70\",\"currency\":\"GBP\"},"
                + "\"periodFrom\":\"2025-04-07\",\"periodTo\":\"2025-05-04\",\"effect\":\"incurred\","
                + "\"detectionPoint\":\"case-record\",\"occurredOn\":\"2025-04-07\",\"correctedAtSource\":"
                + corrected + "}]}";
    }
}
