package scot.pillars.assurance.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** A person puts a score into use, or an earlier one back. */
@ApplicationScoped
class AdoptingModel {
    @Inject
    RiskModels models;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 404 for an unknown model, 409 when it is in use already */
    @Transactional
    RiskModelView adopt(int version, AdoptionRequest request) {
        RiskModelView before = models.find(version).orElseThrow(AdoptingModel::unknown);
        FreeText.refuseIdentifiers("reason", request.reason(), null);
        if (before.inUse()) {
            throw Refusal.conflict("in-use", "This score is in use already");
        }
        models.adopt(version, request.reason(), user.who(), clock.now());
        RiskModelView after = models.find(version).orElseThrow();
        audit.remember("adoptRiskModel", TrainingModel.subject(version), null, request);
        return after;
    }

    static Refusal unknown() {
        return Refusal.notFound("No risk model has this number");
    }
}
