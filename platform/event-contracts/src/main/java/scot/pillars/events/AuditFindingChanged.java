package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A finding of internal audit or of a compliance check was recorded, or one of its actions moved: how it stands now.
 *
 * @param findingId the finding
 * @param kind {@code internal-audit} or {@code compliance-check}
 * @param benefit code of the benefit, absent when it is about none or several
 * @param area code of the business area, absent when it is about none or several
 * @param rating how grave it is: {@code low}, {@code medium}, {@code high} or {@code critical}
 * @param state {@code open} or {@code closed}
 * @param raisedOn day of the finding
 * @param closedOn day on which it was closed, absent while open
 * @param actions how its actions stand
 */
public record AuditFindingChanged(
        UUID findingId,
        String kind,
        String benefit,
        String area,
        String rating,
        String state,
        LocalDate raisedOn,
        LocalDate closedOn,
        List<AuditAction> actions) {}
