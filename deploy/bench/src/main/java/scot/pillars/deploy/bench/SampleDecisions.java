package scot.pillars.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Decisions to send: each of a case of its own, with two facts for risk. */
final class SampleDecisions {
    private static final String[] BENEFITS = {"SCP", "ADP", "CDP", "FSP", "BSF"};
    private static final String[] CHANNELS = {"online", "telephone", "post", "in-person"};

    private SampleDecisions() {}

    static byte[] single(String run, long number) {
        return json(run, number).getBytes(UTF_8);
    }

    /** Rows of an import, gzipped NDJSON. */
    static byte[] rows(String run, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(count * 40);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 16)) {
            for (int i = 0; i < count; i++) {
                zip.write(json(run, i).getBytes(UTF_8));
                zip.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String json(String run, long number) {
        return "{\"reference\":\"" + run + "-" + number + "\",\"caseReference\":\"CR-" + run + "-" + number
                + "\",\"benefit\":\"" + BENEFITS[(int) (number % BENEFITS.length)]
                + "\",\"type\":\"new-application\",\"decidedOn\":\"2025-06-03\","
                + "\"amount\":{\"value\":\"" + (20 + number % 80) + ".70\",\"currency\":\"GBP\"},"
                + "\"periodFrom\":\"2025-06-09\",\"colleague\":\"C-000" + (100 + number % 800) + "\",\"team\":\"T-0"
                + (10 + number % 30) + "\",\"area\":\"Dundee City\",\"channel\":\""
                + CHANNELS[(int) (number % CHANNELS.length)] + "\",\"attributes\":{\"children\":" + number % 5
                + ",\"firstClaim\":" + (number % 2 == 0) + "}}";
    }
}
