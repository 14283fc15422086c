package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** All causes and detection points. */
@ApplicationScoped
class Terms {
    private static final String IN_THEIR_PLACE = Registers.INFORMATION_NOT_GIVEN;
    private static final String ONE = "kind = ?1 and vocabulary = ?2 and code = ?3";

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

    Page<TermView> page(String kind, WordSearch search, int limit, String after) {
        Page<TermRow> found = Words.<TermRow>page(
                (query, values) -> TermRow.find(query, values),
                "concat(code, ' ', name, ' ', coalesce(meaning, ''), ' ', laterWords)",
                search,
                clock.today(),
                limit,
                after,
                kind);
        Map<Long, List<Wording>> worded = wordings.of(found.items());
        return found.map(row -> TermView.from(row, Wording.on(clock.today(), worded.get(row.id))));
    }

    TermView read(String kind, String vocabulary, String code) {
        return TermRow.<TermRow>find(ONE, kind, vocabulary, code)
                .firstResultOptional()
                .map(this::view)
                .orElseThrow(Words::unknown);
    }

    @Transactional
    TermView register(String kind, TermRequest request) {
        return register(user.who(), kind, request);
    }

    /**
     * Keeps a row of a file: registers its code, or words it anew from its day on.
     *
     * @return false when it reads so already
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refusal.class)
    boolean land(String who, String kind, TermRequest request) {
        TermRow row = TermRow.<TermRow>find(ONE, kind, request.vocabulary(), request.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
        if (row == null) {
            register(who, kind, request);
            return true;
        }
        if (request.statesSuspicion() != null && request.statesSuspicion() != row.statesSuspicion) {
            throw Refusal.unprocessable(
                    "statesSuspicion",
                    "suspicion-fixed",
                    "Whether a cause states a suspicion is fixed with its code: retire it and register another");
        }
        if (wordings.reads(row, request.name(), request.meaning(), request.inForceFrom())) {
            return false;
        }
        reword(who, row, new TermRewording(request.name(), request.meaning(), request.inForceFrom()));
        return true;
    }

    private TermView register(String who, String kind, TermRequest request) {
        TermRow row = new TermRow();
        row.kind = kind;
        row.vocabulary = request.vocabulary();
        row.code = request.code();
        row.name = request.name();
        row.meaning = request.meaning();
        row.inForceFrom = request.inForceFrom();
        row.statesSuspicion = Boolean.TRUE.equals(request.statesSuspicion());
        refuseWithoutStandIn(row);
        if (taken(row, row.name)) {
            throw Words.registered();
        }
        Words.register(row, clock.now());
        changes.fire(new RegisterChanged(kind));
        TermView registered = view(row);
        audit.rememberAs(who, operation("register", kind), subject(row), null, registered);
        return registered;
    }

    @Transactional
    TermView retire(String kind, String vocabulary, String code, LocalDate retiredOn, String ifMatch) {
        TermRow row = Words.held(TermRow.<TermRow>find(ONE, kind, vocabulary, code), ifMatch);
        refuseToEndStandIn(row, retiredOn);
        TermView before = view(row);
        Words.retire(row, retiredOn, clock.now());
        changes.fire(new RegisterChanged(kind));
        TermView retired = view(row);
        audit.remember(operation("retire", kind), subject(row), before, retired);
        return retired;
    }

    /** Gives the code another wording from a day on; what was checked before keeps its words. */
    @Transactional
    TermView reword(String kind, String vocabulary, String code, TermRewording wording, String ifMatch) {
        return reword(user.who(), Words.held(TermRow.<TermRow>find(ONE, kind, vocabulary, code), ifMatch), wording);
    }

    private TermView reword(String who, TermRow row, TermRewording wording) {
        TermView before = view(row);
        if (taken(row, wording.name())) {
            throw Words.registered();
        }
        wordings.reword(row, who, wording.name(), wording.meaning(), wording.inForceFrom());
        changes.fire(new RegisterChanged(row.kind));
        audit.rememberAs(who, operation("reword", row.kind), subject(row), before, wording);
        return view(row);
    }

    /** Every wording, the first one first. */
    List<TermWordingView> wordings(String kind, String vocabulary, String code) {
        return TermRow.<TermRow>find(ONE, kind, vocabulary, code)
                .firstResultOptional()
                .map(row -> wordings.of(row).stream().map(TermWordingView::from).toList())
                .orElseThrow(Words::unknown);
    }

    /** A cause that states a suspicion is shown as another one, which has to be a cause of the same words meanwhile. */
    private static void refuseWithoutStandIn(TermRow row) {
        if (!row.statesSuspicion) {
            return;
        }
        if (!row.kind.equals(TermRow.CAUSE) || row.code.equals(IN_THEIR_PLACE)) {
            throw Refusal.unprocessable(
                    "statesSuspicion",
                    "suspicion-of-cause",
                    "Only a cause states a suspicion, and not the one shown instead");
        }
        boolean there = TermRow.<TermRow>find(ONE, TermRow.CAUSE, row.vocabulary, IN_THEIR_PLACE)
                .firstResultOptional()
                .filter(one -> one.retiredOn == null && !one.inForceFrom.isAfter(row.inForceFrom))
                .isPresent();
        if (!there) {
            throw Refusal.unprocessable(
                    "statesSuspicion",
                    "stand-in-known",
                    "The vocabulary has no cause " + IN_THEIR_PLACE
                            + " in force from that day on, to be shown instead");
        }
    }

    private static void refuseToEndStandIn(TermRow row, LocalDate retiredOn) {
        if (row.kind.equals(TermRow.CAUSE)
                && row.code.equals(IN_THEIR_PLACE)
                && TermRow.count(
                                "kind = ?1 and vocabulary = ?2 and statesSuspicion and (retiredOn is null or retiredOn > ?3)",
                                TermRow.CAUSE,
                                row.vocabulary,
                                retiredOn)
                        > 0) {
            throw Refusal.unprocessable(
                    "retiredOn", "stands-for-suspicions", "It is shown instead of causes that state a suspicion");
        }
    }

    private TermView view(TermRow row) {
        return TermView.from(row, Wording.on(clock.today(), wordings.of(row)));
    }

    private boolean taken(TermRow row, String name) {
        return sql.first("""
                        select 1 from term t where t.kind = ? and t.vocabulary = ? and t.id is distinct from ?::bigint and (t.name = ?
                          or exists (select from term_wording w where w.word_id = t.id and w.words = ?)) limit 1""", found -> 1, row.kind, row.vocabulary, row.id, name, name)
                .isPresent();
    }

    /** The operation as the OpenAPI document names it. */
    private static String operation(String verb, String kind) {
        return verb + (kind.equals(TermRow.CAUSE) ? "Cause" : "DetectionPoint");
    }

    private static String subject(TermRow row) {
        return row.kind + "/" + row.vocabulary + "/" + row.code;
    }
}
