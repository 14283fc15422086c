package scot.pillars.assurance.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.assurance.check.model.Timing;

/** Puts a decision on the worklist for another slice; such a case has no weight and stays out of estimates. */
@ApplicationScoped
public class PickingCase {
    @Inject
    WorkingCases working;

    /**
     * A check of the first line, after payment.
     *
     * @return id of the case
     * @throws scot.pillars.kit.http.Refusal 422 when no such decision is registered
     */
    public UUID pick(String determinationReference, LocalDate dueOn) {
        return working.pick(new HandPickRequest(determinationReference, 1, Timing.POST_PAYMENT, dueOn, false))
                .id();
    }
}
