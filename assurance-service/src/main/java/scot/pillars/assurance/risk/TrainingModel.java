package scot.pillars.assurance.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import scot.pillars.assurance.risk.model.RiskCase;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.statistics.Impossible;

/**
 * Trains a score on random checks of the earlier period and keeps it only when it beats random on the later one: the lower
 * end of the 95 % interval of the area under the receiver operating characteristic lies above one half (Hanley & McNeil,
 * Radiology 143 (1982) 29-36).
 */
@ApplicationScoped
class TrainingModel {
    static final String OPERATION = "trainRiskModel";

    private static final int LEAST_TRAINING = 100;
    private static final int LEAST_TEST = 50;
    private static final int LEAST_OF_BOTH = 10;
    private static final double EARLIER = 0.7;
    private static final double USUAL_SHARE = 0.2;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    RiskCases cases;

    @Inject
    RiskModels models;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /**
     * Trains, tests and keeps.
     *
     * @throws Refusal 422 when there are too few random checks, or the score does not beat random
     */
    @Transactional
    RiskModelView train(RiskModelRequest request) {
        FreeText.refuseIdentifiers("name", request.name(), null);
        FreeText.refuseIdentifiers("purpose", request.purpose(), null);
        if (request.decidedTo().isBefore(request.decidedFrom())) {
            throw Refusal.unprocessable("decidedTo", "order", "The last day is not before the first");
        }
        List<RiskCase> all = cases.checkedAtRandom(request.decidedFrom(), request.decidedTo());
        LocalDate testedFrom = testedFrom(request, all);
        List<RiskCase> earlier =
                all.stream().filter(one -> one.decidedOn().isBefore(testedFrom)).toList();
        List<RiskCase> later = all.stream()
                .filter(one -> !one.decidedOn().isBefore(testedFrom))
                .toList();
        enough("decidedFrom", "before", earlier, LEAST_TRAINING, testedFrom);
        enough("decidedTo", "from", later, LEAST_TEST, testedFrom);
        long seed = request.seed() == null ? RANDOM.nextInt(Integer.MAX_VALUE) : request.seed();
        TrainingScorecard.Trained trained = trained(earlier, seed, request);
        double share = request.targetedShare() == null ? USUAL_SHARE : request.targetedShare();
        HoldOutView result = new HoldOut(later, trained.scorecard(), share).result();
        refuseUnlessBetterThanRandom(result.area());
        RiskModelView.Training training = new RiskModelView.Training(
                request.decidedFrom(),
                testedFrom.minusDays(1),
                testedFrom,
                request.decidedTo(),
                earlier.size(),
                wrong(earlier),
                seed,
                trained.penalty(),
                trained.constant(),
                request.leaveOut());
        int version = models.write(
                request, new RiskModels.Content(training, trained.scorecard(), result), user.who(), clock.now());
        RiskModelView made = models.find(version).orElseThrow();
        audit.remember(OPERATION, subject(version), null, made);
        return made;
    }

    /** What the audit trail calls the model. */
    static String subject(int version) {
        return "risk-model/" + version;
    }

    private static TrainingScorecard.Trained trained(List<RiskCase> earlier, long seed, RiskModelRequest request) {
        try {
            return TrainingScorecard.train(earlier, seed, request.leaveOut());
        } catch (Impossible impossible) {
            throw Refusal.unprocessable("decidedFrom", impossible.rule(), impossible.getMessage());
        }
    }

    private static LocalDate testedFrom(RiskModelRequest request, List<RiskCase> newestFirst) {
        if (request.testedFrom() != null) {
            return request.testedFrom();
        }
        return newestFirst.isEmpty()
                ? request.decidedTo()
                : newestFirst
                        .get((int) ((1 - EARLIER) * (newestFirst.size() - 1)))
                        .decidedOn();
    }

    private static void enough(String field, String word, List<RiskCase> some, int least, LocalDate day) {
        int wrong = wrong(some);
        if (some.size() < least || wrong < LEAST_OF_BOTH || some.size() - wrong < LEAST_OF_BOTH) {
            throw Refusal.unprocessable(
                    field,
                    "enough-random-checks",
                    "There are " + some.size() + " complete random checks of decisions " + word + " " + day + ", "
                            + wrong
                            + " with money wrong; a score needs at least " + least + ", and at least " + LEAST_OF_BOTH
                            + " wrong and " + LEAST_OF_BOTH + " right");
        }
    }

    private static void refuseUnlessBetterThanRandom(HoldOutView.Rate area) {
        if (area.lower() <= 0.5) {
            throw Refusal.unprocessable(
                    "decidedTo",
                    "beats-random",
                    String.format(
                            Locale.UK,
                            "On the later period the score is no better than random: it ranks a wrong decision above a right "
                                    + "one in %.1f %% of pairs, 95 %% interval %.1f %% to %.1f %%; the interval must lie "
                                    + "above 50 %%",
                            100 * area.value(),
                            100 * area.lower(),
                            100 * area.upper()));
        }
    }

    private static int wrong(List<RiskCase> some) {
        return (int) some.stream().filter(RiskCase::wrong).count();
    }
}
