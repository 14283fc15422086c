package scot.pillars.assurance.auditfinding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.Formats;

/**
 * A change of what a finding says.
 *
 * @param reason why, null when none was given
 * @param what each part that changed, as it was and as it became
 */
public record FindingChange(Instant changedAt, String changedBy, String reason, List<String> what) {
    /** The parts in which two states of a finding differ, in words. */
    static List<String> differences(AuditFindingRequest before, AuditFindingRequest after) {
        List<String> what = new ArrayList<>();
        add(what, "Found by", AuditFindingWords.kind(before.kind()), AuditFindingWords.kind(after.kind()));
        add(what, "Title", before.title(), after.title());
        add(what, "Text", before.detail(), after.detail());
        add(what, "Rating", Kebab.of(before.rating()), Kebab.of(after.rating()));
        add(what, "Raised on", Formats.inWords(before.raisedOn()), Formats.inWords(after.raisedOn()));
        add(what, "Benefit", before.benefit(), after.benefit());
        add(what, "Business area", before.area(), after.area());
        return what;
    }

    private static void add(List<String> what, String part, String before, String after) {
        if (!Objects.equals(before, after)) {
            what.add(part + ": " + (after == null ? "none" : after) + ", before " + (before == null ? "none" : before));
        }
    }
}
