package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One error line was found. Procedural errors are found too (direction {@code none}); only an error with effect on
 * money that is not yet put right opens an error case (quality-domain.md, section 3, rules 5 and 14).
 *
 * @param errorId the error line
 * @param checkId the check that found it
 * @param caseToken the random name of the case
 * @param determinationToken the random name of the determination that is wrong
 * @param dataset whose data it is
 * @param provenance {@code recorded} or {@code imported}
 * @param benefit code of the benefit
 * @param area area, absent when not known
 * @param team pseudonymous number, absent when not known
 * @param colleague pseudonymous number, absent when not known
 * @param period the period that the check's figures belong to
 * @param tier line of defence, absent in history that does not hold it
 * @param descriptor element and nature
 * @param cause why, absent in history that does not hold it
 * @param responsibleParties codes of the parties that contributed
 * @param official derived: caused by official parties alone; absent when a party's standing is not known
 * @param direction {@code overpayment}, {@code underpayment} or {@code none}; absent in history without it
 * @param amountFound what the checker found, absent when there is none
 * @param effect {@code prevented} or {@code incurred}, absent when there is no effect on money
 * @param detectionPoint where the error was seen, absent when not known
 * @param periodFrom first day of the wrong payments, absent when not known
 * @param periodTo last day of the wrong payments, absent when not known
 * @param occurredOn business date on which the error arose, absent when not known
 * @param foundOn business date of the check, absent when not known
 * @param correctedAtSource already put right by the colleague or checker
 */
public record ErrorFound(
        UUID errorId,
        UUID checkId,
        UUID caseToken,
        UUID determinationToken,
        String dataset,
        String provenance,
        String benefit,
        String area,
        String team,
        String colleague,
        Period period,
        Integer tier,
        Descriptor descriptor,
        String cause,
        List<String> responsibleParties,
        Boolean official,
        String direction,
        Money amountFound,
        String effect,
        String detectionPoint,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate occurredOn,
        LocalDate foundOn,
        boolean correctedAtSource) {}
