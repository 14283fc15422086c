package scot.pillars.assurance.party;

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
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Creates or changes a responsible party; the definition of official error differs between bodies and years. */
@ApplicationScoped
class KeepingParty {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    @Inject
    Event<RegisterChanged> changes;

    @Inject
    AuditTrail audit;

    @Transactional
    Keeping<PartyView> keep(PartyRow.Key key, PartyRequest request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        if (!CODE.matcher(key.code()).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 capital letters, digits and hyphens");
        }
        if (sql.first("select 1 from vocabulary where code = ?", row -> 1, key.vocabulary())
                .isEmpty()) {
            throw Refusal.unprocessable("vocabulary", "vocabulary-known", "No vocabulary has this code");
        }
        PartyRow row = creates ? new PartyRow() : present(key, ifMatch);
        PartyView before = creates ? null : PartyView.from(row);
        row.name = request.name();
        row.changedAt = clock.now();
        row.standings.clear();
        request.standings()
                .forEach(standing ->
                        row.standings.add(new PartyRow.StandingRow(standing.inForceFrom(), standing.official())));
        if (creates) {
            row.key = key;
            create(row);
        } else {
            row.version++;
        }
        changes.fire(new RegisterChanged("responsible-party"));
        PartyView after = PartyView.from(row);
        audit.remember(
                "keepResponsibleParty", "responsible-party/" + key.vocabulary() + "/" + key.code(), before, after);
        return new Keeping<>(creates, after, row.version);
    }

    private static PartyRow present(PartyRow.Key key, String ifMatch) {
        long expected = ETags.required(ifMatch);
        PartyRow row = PartyRow.<PartyRow>findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Refusal.notFound("No responsible party has this code"));
        ETags.matches(expected, row.version);
        return row;
    }

    private static void create(PartyRow row) {
        if (PartyRow.findById(row.key) != null) {
            throw Keeping.exists();
        }
        try {
            row.persistAndFlush();
        } catch (PersistenceException e) {
            throw Keeping.createdMeanwhile(e);
        }
    }
}
