package scot.pillars.deploy.sample.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws decisions and the checks made of them, decision by decision, from the true rates. */
final class Checking {

    static final List<String> AREAS = List.of(
            "Aberdeen City",
            "Dundee City",
            "City of Edinburgh",
            "Fife",
            "Glasgow City",
            "Highland",
            "North Ayrshire",
            "North Lanarkshire",
            "Perth and Kinross",
            "Scottish Borders",
            "South Lanarkshire",
            "West Dunbartonshire");
    /** No decision is earlier: from then on every benefit of the catalogue was in force. */
    private static final LocalDate EARLIEST = LocalDate.of(2025, 3, 3);

    static final int TEAMS = 24;
    static final int COLLEAGUES_PER_TEAM = 12;

    private final SplittableRandom random;
    private final SyntheticRates rates;
    private final Weighted<String> benefits;
    private final Weighted<Integer> tiers;
    private final Map<String, Weighted<String>> descriptors = new HashMap<>();
    private final Weighted<String> procedural;
    private final Map<String, Weighted<String>> causes = new HashMap<>();
    private final Weighted<String> parties;
    private long decisions;
    private long checks;

    Checking(SplittableRandom random, SyntheticRates rates) {
        this.random = random;
        this.rates = rates;
        Map<String, Double> volumes = new LinkedHashMap<>();
        rates.benefits().forEach((code, benefit) -> volumes.put(code, benefit.volume()));
        benefits = Weighted.of(volumes);
        tiers = Weighted.of(rates.tiers());
        for (String benefit : rates.benefits().keySet()) {
            Map<String, Double> fitting = new LinkedHashMap<>(rates.descriptors());
            fitting.keySet().removeIf(descriptor -> !Vocabulary.fits(descriptor, benefit));
            descriptors.put(benefit, Weighted.of(fitting));
        }
        procedural = Weighted.of(rates.proceduralDescriptors());
        rates.causes().forEach((party, weights) -> causes.put(party, Weighted.of(weights)));
        parties = Weighted.of(rates.parties());
    }

    /** A decision made on the given day. */
    Decision decision(LocalDate decidedOn) {
        int team = random.nextInt(TEAMS);
        int colleague = team * COLLEAGUES_PER_TEAM + random.nextInt(COLLEAGUES_PER_TEAM) + 1;
        return new Decision(
                ++decisions,
                benefits.draw(random),
                AREAS.get(random.nextInt(AREAS.size())),
                Tally.numbered("T-", team + 1, 3),
                Tally.numbered("C-", colleague, 6),
                decidedOn);
    }

    /** One or two checks of a new decision; the first is made on the given day. */
    List<Check> checksOn(LocalDate checkedOn) {
        boolean before = random.nextDouble() < rates.prePayment();
        int lag = before ? random.nextInt(4) : 10 + random.nextInt(80);
        LocalDate decided = checkedOn.minusDays(lag);
        Decision decision = decision(decided.isBefore(EARLIEST) ? EARLIEST : decided);
        int tier = tiers.draw(random);
        String disposition = disposition();
        Check first = new Check(
                ++checks,
                decision,
                tier,
                before ? "pre-payment" : "post-payment",
                checkedOn,
                disposition,
                minutes(),
                List.of());
        if (!first.complete()) {
            return List.of(first);
        }
        first = withLines(first, lines(first, before));
        LocalDate again = WorkingYear.weekday(checkedOn.plusDays(5 + random.nextInt(35)));
        boolean repeat = random.nextDouble() < rates.checkedAgain();
        if (before || tier == 3 || !repeat || again.isAfter(WorkingYear.LAST)) {
            return List.of(first);
        }
        return List.of(first, repeated(first, again));
    }

    private Check repeated(Check first, LocalDate on) {
        Check check = new Check(
                ++checks, first.decision(), first.tier() + 1, "post-payment", on, "complete", minutes(), List.of());
        List<ErrorLine> lines = new ArrayList<>();
        for (ErrorLine line : first.lines()) {
            int position =
                    Character.digit(line.criterion().charAt(line.criterion().length() - 1), 10);
            lines.add(new ErrorLine(
                    check.criterion(position),
                    line.descriptor(),
                    line.cause(),
                    line.parties(),
                    line.direction(),
                    line.pence(),
                    line.from(),
                    line.to(),
                    line.effect(),
                    line.detectionPoint(),
                    line.correctedAtSource()));
        }
        return withLines(check, lines);
    }

    private List<ErrorLine> lines(Check check, boolean before) {
        BenefitRates truth = rates.benefits().get(check.decision().benefit());
        List<ErrorLine> lines = new ArrayList<>();
        if (random.nextDouble() < truth.caseErrorRate()) {
            boolean over = random.nextDouble() < truth.overShare();
            double corrected = before ? rates.correctedBeforePayment() : rates.correctedAfterPayment();
            boolean put = random.nextDouble() < corrected;
            lines.add(line(check, truth, over, before, put, false));
            double second = random.nextDouble();
            if (second < rates.bothDirections()) {
                lines.add(line(check, truth, !over, before, put, random.nextInt(5) == 0));
            } else if (second < rates.bothDirections() + (1 - rates.bothDirections()) * rates.secondLine()) {
                lines.add(line(check, truth, over, before, put, random.nextInt(5) == 0));
            }
        } else if (random.nextDouble() < rates.procedural()) {
            LocalDate day = check.decision().decidedOn();
            lines.add(new ErrorLine(
                    check.criterion(Check.CRITERIA),
                    procedural.draw(random),
                    causes.get(SyntheticRates.AGENCY).draw(random),
                    List.of(SyntheticRates.AGENCY),
                    "none",
                    0,
                    day,
                    day,
                    "",
                    point(),
                    random.nextInt(2) == 0));
        }
        return lines;
    }

    private ErrorLine line(
            Check check, BenefitRates truth, boolean over, boolean before, boolean corrected, boolean earlier) {
        int payments = truth.weeks() == 0 ? 1 : 1 + random.nextInt(3);
        double size = 0.05 + 0.95 * random.nextDouble() * random.nextDouble();
        int days = truth.weeks() == 0 ? 1 : 7 * Math.min(4, truth.weeks());
        LocalDate decided = check.decision().decidedOn();
        LocalDate from = earlier ? decided.minusDays(days) : decided;
        String party = parties.draw(random);
        return new ErrorLine(
                check.criterion(1 + random.nextInt(Check.CRITERIA - 1)),
                descriptors.get(check.decision().benefit()).draw(random),
                causes.get(party).draw(random),
                List.of(party.split("\\+")),
                over ? "overpayment" : "underpayment",
                Math.max(1, Math.round(truth.payment() * payments * size)),
                from,
                from.plusDays(days - 1),
                before && corrected ? "prevented" : "incurred",
                point(),
                corrected);
    }

    private String disposition() {
        double point = random.nextDouble();
        if (point < rates.incomplete()) {
            return "incomplete";
        }
        if (point < rates.incomplete() + rates.notSubjectToReview()) {
            return "not-subject-to-review";
        }
        double missing = rates.incomplete() + rates.notSubjectToReview() + rates.evidenceNotFound();
        return point < missing ? "evidence-not-found" : "complete";
    }

    private String point() {
        return Vocabulary.DETECTION_POINTS.get(random.nextInt(Vocabulary.DETECTION_POINTS.size()));
    }

    private int minutes() {
        return 8 + random.nextInt(20) + random.nextInt(25);
    }

    private static Check withLines(Check check, List<ErrorLine> lines) {
        return new Check(
                check.number(),
                check.decision(),
                check.tier(),
                check.timing(),
                check.checkedOn(),
                check.disposition(),
                check.minutes(),
                List.copyOf(lines));
    }
}
