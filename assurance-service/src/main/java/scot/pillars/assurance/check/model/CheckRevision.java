package scot.pillars.assurance.check.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a revision does to the error lines of a check. Lines are immutable: one that still says the same keeps its id, a
 * changed one is withdrawn and found anew.
 *
 * @param lines the lines as they stand now, in order
 * @param withdrawn those that stand no more
 * @param found those that are new
 */
public record CheckRevision(List<RecordedLine> lines, List<RecordedLine> withdrawn, List<RecordedLine> found) {

    /** Compares the lines of a check as they stood with those of its revision. */
    public static CheckRevision of(List<RecordedLine> before, List<RecordedLine> after) {
        List<RecordedLine> left = new ArrayList<>(before);
        List<RecordedLine> standing = new ArrayList<>(after.size());
        for (RecordedLine line : after) {
            RecordedLine same = left.stream()
                    .filter(one -> content(one).equals(content(line)))
                    .findFirst()
                    .orElse(null);
            left.remove(same);
            standing.add(same);
        }
        List<RecordedLine> lines = new ArrayList<>(after.size());
        List<RecordedLine> found = new ArrayList<>();
        for (int place = 0; place < after.size(); place++) {
            RecordedLine line = standing.get(place);
            if (line == null) {
                line = heir(after.get(place), left);
                found.add(line);
            }
            lines.add(line);
        }
        return new CheckRevision(lines, left, found);
    }

    /**
     * Who may not know of a suspicion reads that information was not given and says so again: the changed line hides what
     * the withdrawn one hid.
     */
    private static RecordedLine heir(RecordedLine found, List<RecordedLine> withdrawn) {
        if (found.suspectedCause() != null
                || !Registers.INFORMATION_NOT_GIVEN.equals(found.line().cause())) {
            return found;
        }
        return withdrawn.stream()
                .filter(one -> one.suspectedCause() != null
                        && one.descriptor().code().equals(found.descriptor().code()))
                .findFirst()
                .map(one -> found.suspecting(one.suspectedCause()))
                .orElse(found);
    }

    /** What a line says: everything but its id, amounts by their value and the effect as it is in the end. */
    private static ErrorLine content(RecordedLine recorded) {
        ErrorLine line = recorded.line();
        Amount amount = line.amount();
        BigDecimal value = amount == null ? null : amount.value().stripTrailingZeros();
        return new ErrorLine(
                line.criterion(),
                recorded.descriptor().code(),
                line.cause(),
                line.responsibleParties().stream().sorted().toList(),
                line.direction(),
                amount == null ? null : new Amount(value, amount.currency()),
                line.periodFrom(),
                line.periodTo(),
                recorded.effect(),
                line.detectionPoint(),
                line.occurredOn(),
                line.occurrence(),
                line.correctedAtSource());
    }
}
