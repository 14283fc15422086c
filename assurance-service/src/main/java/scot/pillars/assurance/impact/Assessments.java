package scot.pillars.assurance.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;

/** Quality-impact assessments: signed off by another person than who wrote them, and looked at again afterwards. */
@ApplicationScoped
public class Assessments extends Register<Assessment> {
    static final Fields FIELDS = Fields.of(
            Field.text("title", "Which launch or change?", "", "Launch of Pension Age Disability Payment"),
            Field.choice("kind", "What is it?", "launch", "Launch of a benefit", "change", "Change"),
            Field.list("benefits", "Which benefits? Codes", "PADP").needed(),
            Field.date("startsOn", "When does it start?", "2026-10-01"),
            Field.rows(
                            "risks",
                            "Which errors could come of it?",
                            Field.text("risk", "Risk", "", "Old criteria are used for new claims"),
                            Field.number("likelihood", "Likelihood", "1 rare to 5 almost certain", "3"),
                            Field.number("impact", "Impact", "1 slight to 5 severe", "4"),
                            Field.words(
                                    "mitigation",
                                    "What is done about it?",
                                    "The old form closes on the day of the launch"),
                            Field.list("descriptors", "Descriptors by which it would be seen", "CON-CRITERIA-VERSION"))
                    .needed(),
            Field.words(
                    "resolutionPlan", "If it happens, how is it put right?", "Checks of every award for four weeks"));

    private static final int DAYS = 180;

    @Inject
    KnownCodes known;

    @Inject
    Levels levels;

    Assessments() {
        super("impact_assessment", Assessment.class, FIELDS);
    }

    /** What is kept anew is signed off by nobody. */
    @Override
    public Keeping<Kept<Assessment>> keep(String code, Assessment entry, Conditions conditions) {
        return super.keep(code, entry.signedOff(null, null), conditions);
    }

    /** @throws Refusal 409 when it is signed off; 422 when the caller wrote this version */
    public Kept<Assessment> signOff(String code, String ifMatch) {
        Kept<Assessment> before = read(code);
        if (before.entry().signedOffBy() != null) {
            throw Refusal.conflict("signed-off", "The assessment is signed off already");
        }
        if (before.changedBy().equals(user.who())) {
            throw Refusal.unprocessable(
                    "signedOffBy", "another-person", "Who wrote the assessment does not sign it off");
        }
        return change(
                "sign-off-impact-assessment",
                code,
                ifMatch,
                "signed off as it stands",
                assessment -> assessment.signedOff(user.who(), clock.today()));
    }

    /** Whether its risks came true, the gravest first. */
    public List<RiskOutcome> outcomes(Assessment assessment) {
        LocalDate start = assessment.startsOn();
        Window before = new Window(start.minusDays(DAYS), start.minusDays(1));
        Window after = start.isAfter(clock.today()) ? null : new Window(start, clock.today());
        return assessment.risks().stream()
                .sorted(Comparator.comparing(Assessment.Risk::severity).reversed())
                .map(risk -> new RiskOutcome(
                        risk.risk(),
                        risk.severity(),
                        levels.withErrors(risk.descriptors(), assessment.benefits(), before),
                        after == null ? null : levels.withErrors(risk.descriptors(), assessment.benefits(), after)))
                .toList();
    }

    @Override
    protected List<FieldError> broken(String code, Assessment assessment, Kept<Assessment> before) {
        List<FieldError> broken = new ArrayList<>(known.benefits("benefits", assessment.benefits()));
        for (int place = 0; place < assessment.risks().size(); place++) {
            broken.addAll(known.descriptors(
                    "risks[" + place + "].descriptors",
                    assessment.risks().get(place).descriptors()));
        }
        return broken;
    }
}
