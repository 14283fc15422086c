package scot.pillars.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A check was re-scored; what it said before stands beside what it says now, so that figures can be corrected (quality-domain.md, section 3, rule 11).
 *
 * @param checkId the check
 * @param caseToken the random name of the case outside its owning service
 * @param dataset whose data it is: agency, or a label such as synthetic that every view must show
 * @param provenance recorded here, or imported history, which opens no error case
 * @param benefit code of the benefit
 * @param area area of the agency or country, absent when not known
 * @param team pseudonymous number of the decision maker's team, absent when not known
 * @param colleague pseudonymous number of the decision maker, absent when not known
 * @param period the period that the check's figures belong to
 * @param tier line of defence 1 to 3, absent in history that does not hold it
 * @param checkedOn business date of the check, absent when not known
 * @param disposition complete, incomplete, not-subject-to-review, evidence-not-found
 * @param outcome of a complete check: correct, procedural, overpayment, underpayment or over-and-underpayment; absent otherwise
 * @param findings how many criteria were recorded
 * @param findingsNotMet how many of them were not met
 * @param errorLines how many error lines the check has, each of which follows as an ErrorFound
 * @param previousDisposition disposition before
 * @param previousOutcome outcome before, absent where there was none
 * @param previousFindings how many criteria were recorded before
 * @param previousFindingsNotMet how many of them were not met before
 * @param previousErrorLines how many error lines the check had before
 * @param revision number of the revision, from 2
 * @param why regrade, dispute, second-check or correction
 * @param revisedOn business date (Europe/London)
 * @param minutes time the revision took, in minutes, absent when not known
 * @param timing {@code pre-payment} or {@code post-payment}, absent when not known
 * @param decidedOn business date of the determination, absent when not known
 * @param formCode code of the check form it was made on, absent where none was in force
 * @param formVersion version of that form, absent without one
 * @param score as in {@link CheckCompleted}, of this revision
 * @param passed as in {@link CheckCompleted}, of this revision
 */
public record CheckRevised(
        UUID checkId,
        UUID caseToken,
        String dataset,
        String provenance,
        String benefit,
        String area,
        String team,
        String colleague,
        Period period,
        Integer tier,
        LocalDate checkedOn,
        String disposition,
        String outcome,
        int findings,
        int findingsNotMet,
        int errorLines,
        String previousDisposition,
        String previousOutcome,
        int previousFindings,
        int previousFindingsNotMet,
        int previousErrorLines,
        int revision,
        String why,
        LocalDate revisedOn,
        Integer minutes,
        String timing,
        LocalDate decidedOn,
        String formCode,
        Integer formVersion,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal score,
        Boolean passed) {}
