package scot.pillars.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A check of one determination has ended in its disposition; one event per check, all tiers alike
 * (quality-domain.md, section 3, rule 1).
 *
 * @param checkId the check
 * @param caseToken the random name of the case outside its owning service
 * @param dataset whose data it is: {@code agency}, or a label such as {@code synthetic} that every view must show
 * @param provenance {@code recorded} here, or {@code imported} history, which opens no error case
 * @param benefit code of the benefit
 * @param area area of the agency or country, absent when not known
 * @param team pseudonymous number of the decision maker's team, absent when not known
 * @param colleague pseudonymous number of the decision maker, absent when not known
 * @param period the period that the check's figures belong to
 * @param tier line of defence 1 to 3, absent in history that does not hold it
 * @param timing {@code pre-payment} or {@code post-payment}, absent when not known
 * @param decidedOn business date of the determination, absent when not known
 * @param checkedOn business date of the check, absent when not known
 * @param disposition {@code complete}, {@code incomplete}, {@code not-subject-to-review}, {@code evidence-not-found}
 * @param outcome of a complete check: {@code correct}, {@code procedural}, {@code overpayment}, {@code underpayment}
 *     or {@code over-and-underpayment}; absent otherwise
 * @param findings how many criteria were recorded
 * @param findingsNotMet how many of them were not met
 * @param errorLines how many error lines the check has, each of which follows as an {@link ErrorFound}
 * @param minutes time spent, in minutes, absent when not known
 * @param formCode code of the check form it was made on, absent in history and where none was in force
 * @param formVersion version of that form, absent without one
 * @param score weight of the criteria that are right over the weight of those that applied, 0 to 1, absent when the check
 *     is not complete, has no form or no criterion applied
 * @param passed whether no critical criterion failed, whatever the score; absent as the score
 */
public record CheckCompleted(
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
        String timing,
        LocalDate decidedOn,
        LocalDate checkedOn,
        String disposition,
        String outcome,
        int findings,
        int findingsNotMet,
        int errorLines,
        Integer minutes,
        String formCode,
        Integer formVersion,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal score,
        Boolean passed) {}
