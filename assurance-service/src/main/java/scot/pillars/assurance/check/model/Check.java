package scot.pillars.assurance.check.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A check of one determination as entered, before any rule was applied. What was not given is null.
 *
 * @param determinationReference the case's reference where no other is given
 * @param colleague number of who decided
 * @param checker number of who checked
 * @param tier line of defence, 1 to 3
 * @param minutes time spent
 */
public record Check(
        String caseReference,
        String determinationReference,
        String benefit,
        String area,
        String team,
        String colleague,
        String checker,
        Integer tier,
        Timing timing,
        LocalDate decidedOn,
        LocalDate checkedOn,
        Disposition disposition,
        Integer minutes,
        List<Finding> findings,
        List<ErrorLine> errorLines) {

    /** The same check with other findings. */
    public Check with(List<Finding> others) {
        return new Check(
                caseReference,
                determinationReference,
                benefit,
                area,
                team,
                colleague,
                checker,
                tier,
                timing,
                decidedOn,
                checkedOn,
                disposition,
                minutes,
                others,
                errorLines);
    }
}
