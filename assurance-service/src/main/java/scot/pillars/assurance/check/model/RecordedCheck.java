package scot.pillars.assurance.check.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A check as kept, with what was derived from it.
 *
 * @param caseToken random name of the case outside this service
 * @param determinationToken random name of the determination outside this service
 * @param dataset whose data it is
 * @param history what only an imported check has, null otherwise
 * @param outcome of a complete check; null otherwise
 * @param recordedAt when it was recorded here
 * @param verdict of its form; null for a check without one
 * @param version number of the revision, from 1
 */
public record RecordedCheck(
        UUID id,
        UUID caseToken,
        UUID determinationToken,
        String dataset,
        Provenance provenance,
        History history,
        CheckPeriod period,
        CheckOutcome outcome,
        Check check,
        List<RecordedLine> lines,
        Instant recordedAt,
        FormVerdict verdict,
        int version) {

    /** A check without a form. */
    public RecordedCheck(
            UUID id,
            UUID caseToken,
            UUID determinationToken,
            String dataset,
            Provenance provenance,
            History history,
            CheckPeriod period,
            CheckOutcome outcome,
            Check check,
            List<RecordedLine> lines,
            Instant recordedAt) {
        this(
                id,
                caseToken,
                determinationToken,
                dataset,
                provenance,
                history,
                period,
                outcome,
                check,
                lines,
                recordedAt,
                null,
                1);
    }

    /**
     * Where an imported check came from, and what its source recorded.
     *
     * @param source the source with its year, for example {@code SNAP-QC-FY2019}
     * @param sourceId identity within the source
     * @param hash of the row, by which a repeated row with other content is told apart
     * @param amount amount in error of the whole case; kept as recorded, never summed
     * @param caseType kind of case in the source's words
     */
    public record History(String source, String sourceId, byte[] hash, Amount amount, String caseType) {}

    /**
     * Derives the error lines of a check that keeps the rules. What a cause suspects is told apart from the line here,
     * before anything is kept, answered or published (quality-domain.md, 5.8).
     *
     * @param words the vocabulary that its codes were found in
     */
    public static List<RecordedLine> lines(Check check, Registers.Vocabulary words, Supplier<UUID> ids) {
        if (check.errorLines().isEmpty()) {
            return List.of();
        }
        List<RecordedLine> lines = new ArrayList<>(check.errorLines().size());
        for (ErrorLine line : check.errorLines()) {
            List<Standing> standings = new ArrayList<>(line.responsibleParties().size());
            for (String party : line.responsibleParties()) {
                standings.add(words.parties().get(party).standingOn(check.checkedOn()));
            }
            String open = words.causeForEverybody(line.cause());
            boolean suspects = !Objects.equals(open, line.cause());
            lines.add(new RecordedLine(
                    ids.get(),
                    suspects ? line.withCause(open) : line,
                    words.descriptors().get(line.descriptor()).on(check.checkedOn()),
                    line.effectGiven(check.timing()),
                    OfficialError.of(standings),
                    suspects ? line.cause() : null));
        }
        return lines;
    }

    /** The outcome that the lines of a complete check amount to; null for every other disposition. */
    public static CheckOutcome outcome(Check check) {
        return check.disposition() == Disposition.COMPLETE
                ? CheckOutcome.of(check.errorLines().stream()
                        .map(line -> line.direction() == null ? Direction.NONE : line.direction())
                        .toList())
                : null;
    }
}
