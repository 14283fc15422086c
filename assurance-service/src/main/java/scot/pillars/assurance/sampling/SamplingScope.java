package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** Who may know of which plans: those of the third line of defence are unknown to operations, with all that hangs on them. */
@ApplicationScoped
class SamplingScope {
    /** Widens what is read to tier 3, and allows to keep and draw there. */
    static final String INDEPENDENT = "read-independent-cases";
    /** Allows to keep and draw for tiers 1 and 2. */
    static final String OPERATIONS = "sample-operations";

    private static final int THIRD_LINE = 3;

    @Inject
    CurrentUser user;

    /** The condition on a column {@code tier}, to be added to a where. */
    String tiers(String alias) {
        return user.can(INDEPENDENT) ? "" : " and " + alias + ".tier < " + THIRD_LINE;
    }

    boolean isIndependent() {
        return user.can(INDEPENDENT);
    }

    /** Whether sampling for this tier is the caller's. */
    boolean samplesFor(int tier) {
        return user.can(tier == THIRD_LINE ? INDEPENDENT : OPERATIONS);
    }

    /** @throws Refusal 403 when somebody else samples for this tier */
    void maySampleFor(int tier) {
        if (!samplesFor(tier)) {
            throw Refusal.forbidden("Sampling for this tier is not yours: the third line of defence is independent of "
                    + "the first two");
        }
    }
}
