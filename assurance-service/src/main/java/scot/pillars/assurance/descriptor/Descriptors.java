package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
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

    @Inject
    CurrentUser user;

    @Inject
    Wordings wordings;

    @Inject
    Sql sql;

    Page<DescriptorView> page(WordSearch search, int limit, String after) {
        Page<DescriptorRow> found = Words.<DescriptorRow>page(
                // A method reference would miss the method that Panache generates in the entity.
                (query, values) -> DescriptorRow.find(query, values),
                "concat(code, ' ', element, ' ', coalesce(nature, ''), ' ', laterWords)",
                search,
                clock.today(),
                limit,
                after,
                null);
        Map<Long, List<Wording>> worded = wordings.of(found.items());
        return found.map(row -> DescriptorView.from(row, Wording.on(clock.today(), worded.get(row.id))));
    }

    DescriptorView read(String vocabulary, String code) {
        return DescriptorRow.<DescriptorRow>find(ONE, vocabulary, code)
                .firstResultOptional()
                .map(this::view)
                .orElseThrow(Words::unknown);
    }

    @Transactional
    DescriptorView register(DescriptorRequest request) {
        return register(user.who(), request);
    }

    /**
     * Keeps a row of a file: registers its code, or words it anew from its day on.
     *
     * @return false when it reads so already
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refusal.class)
    boolean land(String who, DescriptorRequest request) {
        DescriptorRow row = DescriptorRow.<DescriptorRow>find(ONE, request.vocabulary(), request.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (row == null) {
            register(who, request);
            return true;
        }
        if (wordings.reads(row, request.element(), request.nature(), request.inForceFrom())) {
            return false;
        }
        reword(who, row, new DescriptorRewording(request.element(), request.nature(), request.inForceFrom()));
        return true;
    }

    private DescriptorView register(String who, DescriptorRequest request) {
        DescriptorRow row = new DescriptorRow();
        row.vocabulary = request.vocabulary();
        row.code = request.code();
        row.element = request.element();
        row.nature = request.nature();
        row.inForceFrom = request.inForceFrom();
        if (taken(row, row.element, row.nature)) {
            throw Words.registered();
        }
        Words.register(row, clock.now());
        changes.fire(new RegisterChanged("descriptor"));
        DescriptorView registered = view(row);
        audit.rememberAs(who, "registerDescriptor", subject(row), null, registered);
        return registered;
    }

    @Transactional
    DescriptorView retire(String vocabulary, String code, LocalDate retiredOn, String ifMatch) {
        DescriptorRow row = Words.held(DescriptorRow.<DescriptorRow>find(ONE, vocabulary, code), ifMatch);
        DescriptorView before = view(row);
        Words.retire(row, retiredOn, clock.now());
        changes.fire(new RegisterChanged("descriptor"));
        DescriptorView retired = view(row);
        audit.remember("retireDescriptor", subject(row), before, retired);
        return retired;
    }

    /** Gives the code another wording from a day on; what was checked before keeps its words. */
    @Transactional
    DescriptorView reword(String vocabulary, String code, DescriptorRewording wording, String ifMatch) {
        return reword(
                user.who(), Words.held(DescriptorRow.<DescriptorRow>find(ONE, vocabulary, code), ifMatch), wording);
    }

    private DescriptorView reword(String who, DescriptorRow row, DescriptorRewording wording) {
        DescriptorView before = view(row);
        if (taken(row, wording.element(), wording.nature())) {
            throw Words.registered();
        }
        wordings.reword(row, who, wording.element(), wording.nature(), wording.inForceFrom());
        changes.fire(new RegisterChanged("descriptor"));
        audit.rememberAs(who, "rewordDescriptor", subject(row), before, wording);
        return view(row);
    }

    /** Every wording, the first one first. */
    List<DescriptorWordingView> wordings(String vocabulary, String code) {
        return DescriptorRow.<DescriptorRow>find(ONE, vocabulary, code)
                .firstResultOptional()
                .map(row -> wordings.of(row).stream()
                        .map(DescriptorWordingView::from)
                        .toList())
                .orElseThrow(Words::unknown);
    }

    private DescriptorView view(DescriptorRow row) {
        return DescriptorView.from(row, Wording.on(clock.today(), wordings.of(row)));
    }

    private boolean taken(DescriptorRow row, String element, String nature) {
        return sql.first("""
                        select 1 from descriptor d where d.vocabulary = ? and d.id is distinct from ?::bigint
                          and ((d.element = ? and d.nature is not distinct from ?::text)
                            or exists (select from descriptor_wording w where w.word_id = d.id and w.words = ?
                              and w.more is not distinct from ?::text)) limit 1""", found -> 1, row.vocabulary, row.id, element, nature, element, nature)
                .isPresent();
    }

    private static String subject(DescriptorRow row) {
        return "descriptor/" + row.vocabulary + "/" + row.code;
    }
}
