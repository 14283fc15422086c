package scot.pillars.assurance.exercise.model;

/**
 * How far the cases of a sample are.
 *
 * @param drawn cases drawn
 * @param waiting not taken yet
 * @param taken being checked
 * @param complete checked
 * @param incomplete ended without a full check
 * @param notSubjectToReview outside of what is measured
 * @param evidenceNotFound treated by the policy of the exercise, counted apart
 */
public record Progress(
        long drawn,
        long waiting,
        long taken,
        long complete,
        long incomplete,
        long notSubjectToReview,
        long evidenceNotFound) {

    /** Whether every case has its disposition. */
    public boolean ended() {
        return waiting + taken == 0;
    }

    /**
     * Completed cases of those subject to review, as published beside every figure; null where there are none. Cases that are
     * still open count as not complete.
     */
    public Double completionRate() {
        long subject = drawn - notSubjectToReview;
        return subject == 0 ? null : (double) complete / subject;
    }
}
