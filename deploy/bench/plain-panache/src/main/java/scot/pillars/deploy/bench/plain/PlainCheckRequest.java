package scot.pillars.deploy.bench.plain;

import java.time.LocalDate;
import java.util.List;

/** The part of a check that the plain endpoint keeps. */
public record PlainCheckRequest(
        String caseReference,
        String benefit,
        String area,
        String team,
        String colleague,
        Integer tier,
        String timing,
        LocalDate decidedOn,
        LocalDate checkedOn,
        String disposition,
        Integer minutes,
        List<PlainFinding> findings) {
    /** One criterion. */
    public record PlainFinding(String criterion, String result, boolean critical) {}
}
