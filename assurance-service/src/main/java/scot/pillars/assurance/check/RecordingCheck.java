package scot.pillars.assurance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.check.model.Broken;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckPeriod;
import scot.pillars.assurance.check.model.CheckingRules;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.audit.PreparedEntry;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Correlation;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Records a check of a determination: the rules decide, then one statement writes it, its events and its audit entry,
 * together with the checks that others record at the same moment. */
@ApplicationScoped
public class RecordingCheck {
    static final String OPERATION = "recordCheck";
    /** The agency's own words, the only ones in which a check is recorded here. */
    static final String VOCABULARY = "PILLARS";

    private static final Pattern DATASET = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Inject
    KnownRegisters registers;

    @Inject
    Recording recording;

    @Inject
    Outbox outbox;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @Inject
    Checkers checkers;

    @Inject
    FormOfCheck forms;

    @Inject
    SuspectedCauses suspected;

    @Inject
    BusinessClock clock;

    private final ObjectWriter views;
    private final String path;

    @Inject
    RecordingCheck(ObjectMapper json, @ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.views = json.writerFor(CheckView.class);
        this.path = root + "/v1/checks/";
    }

    /**
     * Records the check; with a key that was used before, answers as before.
     *
     * @param key Idempotency-Key, null for none
     * @throws Refusal 400 or 422 with every broken rule; 409 when the key was used with another check
     */
    public Response record(CheckRequest request, String key) {
        byte[] fingerprint = key == null ? null : idempotency.fingerprint(key, request);
        RecordedCheck recorded = decide(request, FormOfCheck.Pinned.ON_THE_DAY);
        List<OutboxEvent> events = CheckEvents.of(recorded, Correlation.id());
        String body = json(recorded);
        String location = path + recorded.id();
        Recording.Remembered remembered =
                key == null ? null : new Recording.Remembered(OPERATION, key, fingerprint, location, ETags.of(1), body);
        PreparedEntry entry = audit.prepared(AuditEntry.created(OPERATION, subject(recorded.id()), body));
        Optional<UUID> token = recording.writeWithOthers(new Recording.Offered(recorded, events, entry, remembered));
        if (token.isEmpty()) {
            return idempotency.replay(key, OPERATION, fingerprint);
        }
        outbox.wake();
        String offered = recorded.caseToken().toString();
        String actual = token.get().toString();
        return Response.status(Response.Status.CREATED)
                .header("Location", location)
                .header("ETag", ETags.of(1))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(actual.equals(offered) ? body : body.replace(offered, actual))
                .build();
    }

    /**
     * Records the check in the caller's transaction.
     *
     * @param pinned when its form was pinned
     * @return its id
     * @throws Refusal 400 or 422 with every broken rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(CheckRequest request, FormOfCheck.Pinned pinned) {
        RecordedCheck recorded = decide(request, pinned);
        PreparedEntry entry = audit.prepared(AuditEntry.created(OPERATION, subject(recorded.id()), json(recorded)));
        recording.write(new Recording.Offered(recorded, CheckEvents.of(recorded, Correlation.id()), entry, null));
        outbox.wakeAfterCommit();
        return recorded.id();
    }

    /**
     * Decides a second check by all the rules without recording it: nothing is counted, referred or told.
     *
     * @param first the check it repeats, with which what its causes suspect is kept
     * @throws Refusal 400 or 422 with every broken rule
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CheckView tried(CheckRequest request, UUID first) {
        RecordedCheck decided = decide(request, FormOfCheck.Pinned.BEFORE);
        suspected.keep(first, decided.lines());
        return CheckView.from(decided);
    }

    /** What the audit trail calls the check. */
    static String subject(UUID id) {
        return "check/" + id;
    }

    private RecordedCheck decide(CheckRequest request, FormOfCheck.Pinned pinned) {
        if (request == null) {
            throw Refusal.badRequest("body", "required", "A check is needed");
        }
        List<FieldError> comments = FormOfCheck.comments(request.findings());
        Check entered = request.check(checkers.of(request));
        FormOfCheck.Judged judged = forms.of(entered, request.form(), pinned);
        Check check = entered.with(judged.findings());
        Registers words = registers.recent();
        List<Broken> broken = broken(check, words);
        if (broken.stream().anyMatch(one -> !one.rule().aboutForm())) {
            words = registers.fresh();
            broken = broken(check, words);
        }
        refuse(request, broken, comments, judged.errors());
        return new RecordedCheck(
                EventIds.next(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                request.dataset() == null ? "agency" : request.dataset(),
                Provenance.RECORDED,
                null,
                CheckPeriod.monthOf(check.checkedOn()),
                RecordedCheck.outcome(check),
                check,
                RecordedCheck.lines(check, words.vocabulary(VOCABULARY), EventIds::next),
                clock.now(),
                judged.verdict(),
                1);
    }

    private List<Broken> broken(Check check, Registers words) {
        List<Broken> broken = CheckingRules.broken(check, words, VOCABULARY, clock.today(), Provenance.RECORDED);
        Optional<Broken> conflict = checkers.conflict(check);
        if (conflict.isEmpty()) {
            return broken;
        }
        List<Broken> both = new ArrayList<>(broken);
        both.add(conflict.get());
        return both;
    }

    private static void refuse(
            CheckRequest request, List<Broken> broken, List<FieldError> comments, List<FieldError> answers) {
        boolean dataset =
                request.dataset() == null || DATASET.matcher(request.dataset()).matches();
        if (broken.isEmpty() && dataset && comments.isEmpty() && answers.isEmpty()) {
            return;
        }
        List<FieldError> errors = new ArrayList<>(comments);
        errors.addAll(answers);
        broken.forEach(one -> errors.add(
                new FieldError(one.field(), one.rule().key(), one.rule().text())));
        if (!dataset) {
            errors.add(new FieldError("dataset", "pattern", "A dataset is a label such as agency or synthetic"));
        }
        boolean form = !dataset
                || !comments.isEmpty()
                || broken.stream().anyMatch(one -> one.rule().aboutForm());
        throw form
                ? Refusal.badRequest("The check is not valid", errors)
                : Refusal.unprocessable("A rule refuses the check", errors);
    }

    private String json(RecordedCheck recorded) {
        try {
            return views.writeValueAsString(CheckView.from(recorded));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
