package scot.pillars.deploy.sample.counts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the real reviews of one fiscal year hold. Amounts in error are not here: they must never be summed.
 *
 * @param checks reviews
 * @param correct reviews with the status "Amount correct"
 * @param over reviews with the status "Overissuance"
 * @param under reviews with the status "Underissuance"
 * @param lines coded error lines
 * @param correctWithLines reviews recorded as correct that have lines all the same
 * @param wrongWithoutLines over- and underissuances without any line
 * @param linesWithoutNature lines whose nature is empty
 * @param linesWithoutDiscovery lines whose discovery is empty
 * @param linesWithoutOccurrence lines whose occurrence is empty
 * @param descriptors distinct pairs of element and nature, an empty nature included
 * @param elements lines by element
 * @param parties lines by responsible group
 * @param states reviews by state
 * @param linesByDescriptor lines by element and nature, joined by " / " where there is a nature
 */
public record ReviewCounts(
        long checks,
        long correct,
        long over,
        long under,
        long lines,
        long correctWithLines,
        long wrongWithoutLines,
        long linesWithoutNature,
        long linesWithoutDiscovery,
        long linesWithoutOccurrence,
        long descriptors,
        Map<String, Long> elements,
        Map<String, Long> parties,
        Map<String, Long> states,
        Map<String, Long> linesByDescriptor) {

    static ReviewCounts of(QuotedTable reviews, QuotedTable findings) {
        Set<String> coded = new HashSet<>();
        Map<String, Long> elements = new TreeMap<>();
        Map<String, Long> parties = new TreeMap<>();
        Map<String, Long> descriptors = new TreeMap<>();
        Map<String, Long> missing = new HashMap<>();
        for (Map<String, String> line : findings.rows()) {
            coded.add(line.get("case_id"));
            elements.merge(line.get("element"), 1L, Long::sum);
            parties.merge(line.get("responsibility"), 1L, Long::sum);
            String nature = line.get("nature");
            descriptors.merge(line.get("element") + (nature.isEmpty() ? "" : " / " + nature), 1L, Long::sum);
            for (String column : new String[] {"nature", "discovery", "occurrence"}) {
                missing.merge(column, line.get(column).isEmpty() ? 1L : 0L, Long::sum);
            }
        }
        Map<String, Long> statuses = new HashMap<>();
        Map<String, Long> states = new TreeMap<>();
        long correctWithLines = 0;
        long wrongWithoutLines = 0;
        for (Map<String, String> review : reviews.rows()) {
            statuses.merge(review.get("status"), 1L, Long::sum);
            states.merge(review.get("state"), 1L, Long::sum);
            boolean correct = review.get("status").equals("Amount correct");
            boolean hasLines = coded.contains(review.get("case_id"));
            correctWithLines += correct && hasLines ? 1 : 0;
            wrongWithoutLines += !correct && !hasLines ? 1 : 0;
        }
        return new ReviewCounts(
                reviews.rows().size(),
                statuses.getOrDefault("Amount correct", 0L),
                statuses.getOrDefault("Overissuance", 0L),
                statuses.getOrDefault("Underissuance", 0L),
                findings.rows().size(),
                correctWithLines,
                wrongWithoutLines,
                missing.getOrDefault("nature", 0L),
                missing.getOrDefault("discovery", 0L),
                missing.getOrDefault("occurrence", 0L),
                descriptors.size(),
                elements,
                parties,
                states,
                descriptors);
    }
}
