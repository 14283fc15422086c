package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An error line that was found is none: it says again what it said, so that figures can be corrected (quality-domain.md, section 4, rule 7).
 *
 * @param errorId the error line
 * @param checkId the check that found it
 * @param caseToken the random name of the case
 * @param determinationToken the random name of the determination that is wrong
 * @param dataset whose data it is
 * @param provenance recorded or imported
 * @param benefit code of the benefit
 * @param area area, absent when not known
 * @param team pseudonymous number, absent when not known
 * @param colleague pseudonymous number, absent when not known
 * @param period the period that the check's figures belong to
 * @param tier line of defence, absent in history that does not hold it
 * @param descriptor element and nature
 * @param official derived: caused by official parties alone; absent when a party's standing is not known
 * @param direction overpayment, underpayment or none; absent in history without it
 * @param amountFound what the checker found, absent when there is none
 * @param effect prevented or incurred, absent when there is no effect on money
 * @param why regrade, dispute, second-check or correction
 * @param withdrawnOn business date (Europe/London)
 */
public record ErrorWithdrawn(
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
        Boolean official,
        String direction,
        Money amountFound,
        String effect,
        String why,
        LocalDate withdrawnOn) {}
