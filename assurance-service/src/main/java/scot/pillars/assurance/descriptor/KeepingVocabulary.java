package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.regex.Pattern;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Creates or changes a vocabulary. */
@ApplicationScoped
class KeepingVocabulary {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    @Inject
    BusinessClock clock;

    @Inject
    Event<RegisterChanged> changes;

    @Inject
    AuditTrail audit;

    @Transactional
    Keeping<VocabularyView> keep(String code, VocabularyRequest request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 capital letters, digits and hyphens");
        }
        VocabularyRow row = creates ? new VocabularyRow() : present(code, ifMatch);
        VocabularyView before = creates ? null : VocabularyView.from(row);
        row.title = request.title();
        row.publisher = request.publisher();
        row.changedAt = clock.now();
        if (creates) {
            row.code = code;
            create(row);
        } else {
            row.version++;
        }
        changes.fire(new RegisterChanged("vocabulary"));
        VocabularyView after = VocabularyView.from(row);
        audit.remember("keepVocabulary", "vocabulary/" + code, before, after);
        return new Keeping<>(creates, after, row.version);
    }

    private static VocabularyRow present(String code, String ifMatch) {
        long expected = ETags.required(ifMatch);
        VocabularyRow row = VocabularyRow.<VocabularyRow>findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("No vocabulary has this code"));
        ETags.matches(expected, row.version);
        return row;
    }

    private static void create(VocabularyRow row) {
        if (VocabularyRow.findById(row.code) != null) {
            throw Keeping.exists();
        }
        try {
            row.persistAndFlush();
        } catch (PersistenceException e) {
            throw Keeping.createdMeanwhile(e);
        }
    }
}
