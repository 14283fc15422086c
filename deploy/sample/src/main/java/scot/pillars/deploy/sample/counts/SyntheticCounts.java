package scot.pillars.deploy.sample.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Counts rows of generated files from their JSON. Derives the outcome from the directions and the cases from
 * determination and period itself; a case is remembered by half of a hash of its identity, so memory grows by the
 * number of cases only.
 */
final class SyntheticCounts {

    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final Set<Long> cases = new HashSet<>();
    private final ObjectMapper json = new ObjectMapper();

    void checks(Path file) throws IOException {
        try (MappingIterator<JsonNode> rows = json.readerFor(JsonNode.class).readValues(open(file))) {
            while (rows.hasNextValue()) {
                check(rows.nextValue());
            }
        }
        counts.put("cases", (long) cases.size());
    }

    void responses(Path file) throws IOException {
        try (MappingIterator<JsonNode> rows = json.readerFor(JsonNode.class).readValues(open(file))) {
            while (rows.hasNextValue()) {
                JsonNode row = rows.nextValue();
                count("responses");
                count("responses.wave." + row.get("wave").asText());
                for (JsonNode answer : row.get("answers")) {
                    String figure = "survey." + answer.get("figure").asText();
                    count(figure + ".asked");
                    count(figure + "." + answer.get("answer").asText());
                    count(figure + "." + standing(answer.get("answer").asText()));
                }
            }
        }
    }

    void lines(String name, Path file) throws IOException {
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(file)) {
            byte last = '\n';
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                    last = buffer[i];
                }
            }
            counts.put(name, last == '\n' ? lines : lines + 1);
        }
    }

    Map<String, String> numbers() {
        Map<String, String> numbers = new TreeMap<>();
        counts.forEach((name, count) -> numbers.put(name, count.toString()));
        sums.forEach((name, sum) -> numbers.put(name, sum.toPlainString()));
        numbers.values().removeIf("0"::equals);
        return numbers;
    }

    private void check(JsonNode check) {
        boolean over = false;
        boolean under = false;
        boolean procedural = false;
        for (JsonNode line : check.get("errorLines")) {
            String direction = line.get("direction").asText();
            over |= direction.equals("overpayment");
            under |= direction.equals("underpayment");
            procedural |= direction.equals("none");
            line(check, line, direction);
        }
        String ending = check.get("disposition").asText();
        String outcome = ending;
        if (ending.equals("complete")) {
            outcome = over && under ? "over-and-underpayment" : over ? "overpayment" : under ? "underpayment" : null;
            outcome = outcome != null ? outcome : procedural ? "procedural" : "correct";
            count("checks.outcome." + outcome);
        }
        String benefit = check.get("benefit").asText();
        String month = check.get("checkedOn").asText().substring(0, 7);
        count("checks");
        count("checks.disposition." + ending);
        count("checks.tier." + check.get("tier").asText());
        count("checks.benefit." + benefit);
        count("checks.month." + month);
        count("checks." + benefit + "." + month + "." + outcome);
    }

    private void line(JsonNode check, JsonNode line, String direction) {
        count("lines");
        count("lines.descriptor." + line.get("descriptor").asText());
        count("lines.direction." + direction);
        if (direction.equals("none")) {
            return;
        }
        String effect = line.get("effect").asText();
        String currency = line.at("/amount/currency").asText();
        BigDecimal amount = new BigDecimal(line.at("/amount/value").asText());
        sums.merge("amounts." + direction + "." + effect + "." + currency, amount, BigDecimal::add);
        if (effect.equals("incurred") && !line.get("correctedAtSource").asBoolean()) {
            count("referrals");
            sums.merge("cases.found." + direction + "." + currency, amount, BigDecimal::add);
            String identity = check.get("determinationReference").asText() + "|"
                    + line.get("periodFrom").asText() + "|"
                    + line.get("periodTo").asText() + "|" + currency;
            cases.add(halfHash(identity));
        }
    }

    /** Agreement, disagreement, or any other answer, whichever base a question's rule puts that into. */
    private static String standing(String answer) {
        return answer.endsWith("disagree") ? "negative" : answer.endsWith("agree") ? "positive" : "other";
    }

    private void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    private static long halfHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    }
}
