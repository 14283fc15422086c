package scot.pillars.assurance.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import scot.pillars.assurance.risk.model.Scorecard;
import scot.pillars.assurance.sampling.FrameScoring;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * Ranks a frame by the score in use, a few thousand decisions at a time, and remembers which score it was. What is taken for
 * its rank is taken for certain; only the random part says something of all, and trains the next score.
 */
@ApplicationScoped
class ScoringFrames implements FrameScoring {
    private static final int AT_A_TIME = 5_000;

    @Inject
    RiskModels models;

    @Inject
    RiskCases cases;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void score(int frame, String plan) {
        RiskModelView model = models.inUse()
                .orElseThrow(() -> Refusal.unprocessable(
                        "method",
                        "risk-score-in-use",
                        "No risk score is in use to rank the frame by: train one and put it into use"));
        Scorecard scorecard = model.scorecard();
        int ranked = 0;
        String after = "";
        List<RiskCases.Known> some = cases.ofFrame(frame, after, AT_A_TIME);
        while (!some.isEmpty()) {
            sql.update(
                    """
                    update sampling_unit u set score = s.score
                    from unnest(?::text[], ?::int4[]) as s (reference, score)
                    where u.frame = ? and u.reference = s.reference""",
                    some.stream().map(RiskCases.Known::reference).toArray(String[]::new),
                    some.stream().map(one -> scorecard.score(one.facts())).toArray(Integer[]::new),
                    frame);
            ranked += some.size();
            after = some.get(some.size() - 1).reference();
            some = cases.ofFrame(frame, after, AT_A_TIME);
        }
        sql.update(
                "insert into risk_ranking (frame, plan, model, units, ranked_at) values (?, ?, ?, ?, ?)",
                frame,
                plan,
                model.version(),
                ranked,
                clock.now());
    }
}
