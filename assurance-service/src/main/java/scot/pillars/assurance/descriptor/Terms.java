package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.time.BusinessClock;

/** All causes and detection points. */
@ApplicationScoped
class Terms {
    private static final String ONE = "kind = ?1 and vocabulary = ?2 and code = ?3";

    @Inject
    BusinessClock clock;

    @Inject
    Event<RegisterChanged> changes;

    @Inject
    AuditTrail audit;

    Page<TermView> page(String kind, WordSearch search, int limit, String after) {
        return Words.<TermRow>page(
                        (query, values) -> TermRow.find(query, values),
                        "concat(code, ' ', name, ' ', coalesce(meaning, ''))",
                        search,
                        clock.today(),
                        limit,
                        after,
                        kind)
                .map(TermView::from);
    }

    TermView read(String kind, String vocabulary, String code) {
        return TermRow.<TermRow>find(ONE, kind, vocabulary, code)
                .firstResultOptional()
                .map(TermView::from)
                .orElseThrow(Words::unknown);
    }

    @Transactional
    TermView register(String kind, TermRequest request) {
        TermRow row = new TermRow();
        row.kind = kind;
        row.vocabulary = request.vocabulary();
        row.code = request.code();
        row.name = request.name();
        row.meaning = request.meaning();
        row.inForceFrom = request.inForceFrom();
        Words.register(row, clock.now());
        changes.fire(new RegisterChanged(kind));
        TermView registered = TermView.from(row);
        audit.remember(operation("register", kind), subject(row), null, registered);
        return registered;
    }

    @Transactional
    TermView retire(String kind, String vocabulary, String code, LocalDate retiredOn, String ifMatch) {
        TermRow row = Words.held(TermRow.<TermRow>find(ONE, kind, vocabulary, code), ifMatch);
        TermView before = TermView.from(row);
        Words.retire(row, retiredOn, clock.now());
        changes.fire(new RegisterChanged(kind));
        TermView retired = TermView.from(row);
        audit.remember(operation("retire", kind), subject(row), before, retired);
        return retired;
    }

    /** The operation as the OpenAPI document names it. */
    private static String operation(String verb, String kind) {
        return verb + (kind.equals(TermRow.CAUSE) ? "Cause" : "DetectionPoint");
    }

    private static String subject(TermRow row) {
        return row.kind + "/" + row.vocabulary + "/" + row.code;
    }
}
