package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A coaching plan was closed with its follow-up check and evidence (quality-domain.md, section 4, rule 1).
 *
 * @param planId the coaching plan; it names nobody
 * @param vocabulary vocabulary of the descriptor
 * @param descriptor code of the descriptor that came back
 * @param errors how many checks found it
 * @param steps how many steps it had
 * @param agreedOn business date (Europe/London)
 * @param closedOn business date (Europe/London)
 */
public record CoachingClosed(
        UUID planId,
        String vocabulary,
        String descriptor,
        int errors,
        int steps,
        LocalDate agreedOn,
        LocalDate closedOn) {}
