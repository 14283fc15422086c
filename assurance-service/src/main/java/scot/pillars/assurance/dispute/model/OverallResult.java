package scot.pillars.assurance.dispute.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a check says overall: which way the money was wrong, whether anything was, and whether a critical criterion failed
 * (docs/domain/quality-domain.md, section 3, rule 4). A dispute is taken only if this would change (section 4, rule 3).
 *
 * @param directions of the errors; empty when nothing was wrong
 * @param passed whether every critical criterion that applied was met
 */
public record OverallResult(Set<Direction> directions, boolean passed) {
    /** What an error did to the money. */
    public enum Direction {
        OVERPAYMENT,
        UNDERPAYMENT,
        NONE
    }

    /** The recorded outcome of a criterion. */
    public enum Result {
        MET,
        NOT_MET,
        NOT_APPLICABLE,
        INSUFFICIENT_EVIDENCE
    }

    /** One criterion as recorded. */
    public record Found(String criterion, Result result, boolean critical) {}

    /** One error, with the criterion it belongs to, null for none. */
    public record Error(String criterion, Direction direction) {}

    public OverallResult {
        directions = normal(directions);
    }

    /** The result of a check. */
    public static OverallResult of(Collection<Found> findings, Collection<Error> errors) {
        return new OverallResult(
                errors.stream().map(Error::direction).collect(Collectors.toSet()),
                findings.stream().noneMatch(one -> one.critical() && fails(one.result())));
    }

    /**
     * The result with other outcomes of some criteria: errors of a criterion that would not be unmet fall away.
     *
     * @param expected by code of the criterion
     */
    public static OverallResult with(
            Collection<Found> findings, Collection<Error> errors, Map<String, Result> expected) {
        List<Found> then = findings.stream()
                .map(one -> new Found(
                        one.criterion(), expected.getOrDefault(one.criterion(), one.result()), one.critical()))
                .toList();
        return of(
                then,
                errors.stream()
                        .filter(one -> !fallsAway(one.criterion(), expected))
                        .toList());
    }

    /** Whether an error of this criterion would not be one. */
    public static boolean fallsAway(String criterion, Map<String, Result> expected) {
        Result then = criterion == null ? null : expected.get(criterion);
        return then != null && then != Result.NOT_MET;
    }

    private static boolean fails(Result result) {
        return result == Result.NOT_MET || result == Result.INSUFFICIENT_EVIDENCE;
    }

    /** An error without effect on money changes nothing beside one with an effect. */
    private static Set<Direction> normal(Set<Direction> directions) {
        return directions.size() < 2
                ? Set.copyOf(directions)
                : directions.stream().filter(one -> one != Direction.NONE).collect(Collectors.toUnmodifiableSet());
    }
}
