package scot.pillars.kit.records;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Collects what this service holds about a person. Clients by the token of their case, the same in all services;
 * suspected-fraud matters are left out, and who decides about them is told (section 5, rule 8). Colleagues for themselves.
 */
@ApplicationScoped
class SubjectAccess {
    @Inject
    @All
    List<SubjectRecords> kinds;

    @Inject
    SubjectAccessFlags flags;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.service")
    String service;

    /** Everything about the client of a case; no kind is listed that holds nothing. The read is in the audit trail. */
    @Transactional
    SubjectAccessView ofCase(UUID caseToken) {
        audit.remember(AuditEntry.read("readSubjectAccess", "case/" + caseToken, null));
        flags.flag(caseToken, user.who());
        return collected(caseToken.toString(), kind -> kind.aboutCase(caseToken));
    }

    /** @throws Refusal 403 when whoever calls is not a colleague with a number */
    @Transactional
    SubjectAccessView ofCaller() {
        String number = user.colleague()
                .orElseThrow(() -> Refusal.forbidden("Your sign-in does not name a colleague of the register"));
        audit.remember(AuditEntry.read("readOwnData", "colleague/" + number, null));
        return collected(number, kind -> kind.aboutColleague(number));
    }

    private SubjectAccessView collected(String about, Function<SubjectRecords, List<String>> records) {
        List<SubjectAccessView.Kind> found = new ArrayList<>();
        for (SubjectRecords kind : kinds) {
            List<String> objects = records.apply(kind);
            if (!objects.isEmpty()) {
                found.add(SubjectAccessView.Kind.of(kind.title(), objects));
            }
        }
        return new SubjectAccessView(service, about, clock.now(), found);
    }
}
