package scot.pillars.deploy.local;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scot.pillars.deploy.sample.JsonLines;
import scot.pillars.deploy.sample.synthetic.RecentDecisions;

/**
 * The decisions of one month from the sample's generator, as a file that a case system hands over, and what finance would say
 * of them. Whose they are and what they pay is the same for every month.
 */
record SampleDecisions(Path file, List<JsonNode> decisions) {
    private static final long SEED = 1874;

    /** Writes the file into a folder. */
    static SampleDecisions of(YearMonth month, Path folder) throws IOException {
        Path generated = folder.resolve("generated.ndjson");
        try (JsonGenerator json = JsonLines.to(generated)) {
            RecentDecisions.writeTo(json, month.plusMonths(1).atDay(1), SEED);
        }
        List<String> lines = new ArrayList<>();
        List<JsonNode> decisions = new ArrayList<>();
        for (String line : Files.readAllLines(generated)) {
            JsonNode decision = new ObjectMapper().readTree(line);
            if (YearMonth.from(LocalDate.parse(decision.path("decidedOn").asText()))
                    .equals(month)) {
                lines.add(line);
                decisions.add(decision);
            }
        }
        return new SampleDecisions(
                Files.write(folder.resolve("decisions-" + month + ".ndjson"), lines), List.copyOf(decisions));
    }

    /** The references of the cases that a colleague decided on a benefit, in the order of the file. */
    List<String> cases(String benefit, String colleague) {
        return on(benefit)
                .filter(one -> one.path("colleague").asText().equals(colleague))
                .map(one -> one.path("caseReference").asText())
                .toList();
    }

    /** References of the decisions on a benefit that somebody else made. */
    List<String> decisionsOfOthers(String benefit, String colleague) {
        return on(benefit)
                .filter(one -> !one.path("colleague").asText().equals(colleague))
                .map(one -> one.path("reference").asText())
                .toList();
    }

    long count(String benefit) {
        return on(benefit).count();
    }

    BigDecimal money(String benefit) {
        return on(benefit)
                .map(one -> new BigDecimal(one.path("amount").path("value").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<JsonNode> on(String benefit) {
        return decisions.stream().filter(one -> one.path("benefit").asText().equals(benefit));
    }
}
