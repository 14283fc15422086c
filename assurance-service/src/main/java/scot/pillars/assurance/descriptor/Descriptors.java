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

/** All descriptors. */
@ApplicationScoped
class Descriptors {
    private static final String ONE = "vocabulary = ?1 and code = ?2";

    @Inject
    BusinessClock clock;

    @Inject
    Event<RegisterChanged> changes;

    @Inject
    AuditTrail audit;

    Page<DescriptorView> page(WordSearch search, int limit, String after) {
        return Words.<DescriptorRow>page(
                        // A method reference would miss the method that Panache generates in the entity.
                        (query, values) -> DescriptorRow.find(query, values),
                        "concat(code, ' ', element, ' ', coalesce(nature, ''))",
                        search,
                        clock.today(),
                        limit,
                        after,
                        null)
                .map(DescriptorView::from);
    }

    DescriptorView read(String vocabulary, String code) {
        return DescriptorRow.<DescriptorRow>find(ONE, vocabulary, code)
                .firstResultOptional()
                .map(DescriptorView::from)
                .orElseThrow(Words::unknown);
    }

    @Transactional
    DescriptorView register(DescriptorRequest request) {
        DescriptorRow row = new DescriptorRow();
        row.vocabulary = request.vocabulary();
        row.code = request.code();
        row.element = request.element();
        row.nature = request.nature();
        row.inForceFrom = request.inForceFrom();
        Words.register(row, clock.now());
        changes.fire(new RegisterChanged("descriptor"));
        DescriptorView registered = DescriptorView.from(row);
        audit.remember("registerDescriptor", subject(row), null, registered);
        return registered;
    }

    @Transactional
    DescriptorView retire(String vocabulary, String code, LocalDate retiredOn, String ifMatch) {
        DescriptorRow row = Words.held(DescriptorRow.<DescriptorRow>find(ONE, vocabulary, code), ifMatch);
        DescriptorView before = DescriptorView.from(row);
        Words.retire(row, retiredOn, clock.now());
        changes.fire(new RegisterChanged("descriptor"));
        DescriptorView retired = DescriptorView.from(row);
        audit.remember("retireDescriptor", subject(row), before, retired);
        return retired;
    }

    private static String subject(DescriptorRow row) {
        return "descriptor/" + row.vocabulary + "/" + row.code;
    }
}
