package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pillars.assurance.people.model.Lines;

/** The one place that says who may not do a piece of work because of another part they had in it. */
@ApplicationScoped
public class SeparationOfDuties {
    @Inject
    KnownLines lines;

    /** Why somebody may not do the work. */
    public enum Conflict {
        /** They made the decision. */
        DECISION_MAKER,
        /** They lead the line of who made it, directly or further up. */
        LINE_OF_DECISION_MAKER,
        /** They made the first check, or lead the line of who made it. */
        FIRST_CHECKER,
        /** They had a part in what became of the first check, or decide which of the two stands. */
        SAW_FIRST_CHECK
    }

    /**
     * Whether a checker is independent of a decision: neither who made it nor in their line, on the day of the decision
     * or on the day of the check (quality-domain.md section 3, rule 2).
     *
     * @param checker number of who checks, null when not known
     * @param decisionMaker number of who decided, null when not known
     * @param days days of the work; null ones are left out
     */
    public Optional<Conflict> ofChecker(String checker, String decisionMaker, LocalDate... days) {
        if (checker == null || decisionMaker == null) {
            return Optional.empty();
        }
        if (checker.equals(decisionMaker)) {
            return Optional.of(Conflict.DECISION_MAKER);
        }
        Lines known = lines.recent();
        return Stream.of(days).filter(Objects::nonNull).anyMatch(day -> known.leads(checker, decisionMaker, day))
                ? Optional.of(Conflict.LINE_OF_DECISION_MAKER)
                : Optional.empty();
    }

    /**
     * Whether somebody may check a second time: they had no part in the decision, nor in the first check, nor lead the line of
     * who had (quality-domain.md section 3, rule 2).
     *
     * @param checker number of who checks the second time
     * @param firstChecker number of who checked first, null when not known
     * @param decisionMaker number of who decided, null when not known
     * @param days days of the work; null ones are left out
     */
    public Optional<Conflict> ofSecondChecker(
            String checker, String firstChecker, String decisionMaker, LocalDate... days) {
        return ofChecker(checker, decisionMaker, days)
                .or(() -> ofChecker(checker, firstChecker, days).map(part -> Conflict.FIRST_CHECKER));
    }
}
