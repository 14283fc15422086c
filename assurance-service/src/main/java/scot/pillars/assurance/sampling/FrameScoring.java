package scot.pillars.assurance.sampling;

/**
 * The score by which a risk-targeted plan ranks its frame. Sampling asks whatever bean there is; it knows nothing of how a
 * score is made.
 */
public interface FrameScoring {
    /**
     * Writes {@code sampling_unit.score} of every unit of the frame that it can score, higher for more risk, in the caller's
     * transaction. A unit without a score is not among the highest.
     *
     * @param frame {@code sampling_unit.frame}
     * @param plan code of the plan
     * @throws scot.pillars.kit.http.Refusal 422 with rule {@code risk-score-in-use} when no score may be used
     */
    void score(int frame, String plan);
}
