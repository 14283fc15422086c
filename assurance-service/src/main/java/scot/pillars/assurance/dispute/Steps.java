package scot.pillars.assurance.dispute;

import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;

/** What the steps of a dispute refuse alike. */
final class Steps {
    private Steps() {}

    /** @throws Refusal 409 when this state may not follow */
    static void mustFollow(DisputeState state, DisputeState next) {
        if (!state.mayBecome(next)) {
            throw Refusal.conflict(
                    state.ended() ? "dispute-ended" : "step-not-open",
                    state.ended()
                            ? "This dispute has ended; nothing follows"
                            : "From " + words(state) + " a dispute does not become " + words(next));
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("No dispute has this id");
    }

    private static String words(DisputeState state) {
        return Kebab.of(state).replace('-', ' ');
    }
}
