package scot.pillars.deploy.bench.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The parts of a check that the plain endpoints keep. */
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
        List<PlainFinding> findings,
        List<PlainLine> errorLines) {
    /** One criterion. */
    public record PlainFinding(String criterion, String result, boolean critical) {}

    /** One error. */
    public record PlainLine(
            String criterion,
            String cause,
            List<String> responsibleParties,
            String direction,
            PlainMoney amount,
            LocalDate periodFrom,
            LocalDate periodTo,
            String effect,
            String detectionPoint,
            LocalDate occurredOn,
            boolean correctedAtSource) {}

    /** An amount. */
    public record PlainMoney(BigDecimal value, String currency) {}
}
