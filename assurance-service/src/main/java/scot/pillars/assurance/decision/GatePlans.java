package scot.pillars.assurance.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.assurance.decision.model.GatePlan;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * The plans of the gate. A change makes a new version; the gate asks the newest of each plan, at most four seconds old on
 * other instances.
 */
@ApplicationScoped
class GatePlans {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final int SEED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NEWEST =
            "select distinct on (code) * from gate_plan where code > ? order by code, version desc limit ?";

    private final RecentCopy<List<GatePlan>> copy = new RecentCopy<>(this::readAll);

    @Inject
    Sql sql;

    @Inject
    KnownRegisters registers;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    Event<RegisterChanged> changes;

    @Inject
    BusinessClock clock;

    /** The newest version of every plan, in force or not, in the order of their codes. */
    List<GatePlan> recent() {
        return copy.recent();
    }

    Page<GatePlanView> page(PageQuery query) {
        String after =
                query.after() == null ? "" : Cursor.decode(query.after(), 1).get(0);
        return Page.of(
                sql.list(NEWEST, GatePlans::view, after, query.limit() + 1),
                query.limit(),
                plan -> Cursor.encode(plan.code()));
    }

    Optional<GatePlanView> find(String code) {
        return sql.first("select * from gate_plan where code = ? order by version desc limit 1", GatePlans::view, code);
    }

    /** Every version of a plan, the newest first. */
    List<GatePlanView> history(String code) {
        return sql.list("select * from gate_plan where code = ? order by version desc", GatePlans::view, code);
    }

    /**
     * Creates a plan or makes its next version; the seed stays.
     *
     * @throws Refusal 400 for a malformed code, 412 and 428 as for every register, 422 for an unknown benefit or dates in
     *     the wrong order
     */
    @Transactional
    Keeping<GatePlanView> keep(String code, GatePlanRequest request, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 capital letters, digits and hyphens");
        }
        refuseBroken(request, creates);
        GatePlanView before = find(code).orElse(null);
        if (creates && before != null) {
            throw Keeping.exists();
        }
        if (!creates) {
            long expected = ETags.required(ifMatch);
            if (before == null) {
                throw Refusal.notFound("No gate plan has this code");
            }
            ETags.matches(expected, before.version());
        }
        int version = creates ? 1 : before.version() + 1;
        int written = write(code, version, request);
        if (written == 0) {
            throw Refusal.preconditionFailed("Somebody else changed this plan meanwhile");
        }
        changes.fire(new RegisterChanged("gate-plan"));
        GatePlanView after = find(code).orElseThrow();
        audit.remember("keepGatePlan", "gate-plan/" + code, before, after);
        return new Keeping<>(creates, after, version);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        copy.forget();
    }

    private void refuseBroken(GatePlanRequest request, boolean creates) {
        for (String benefit : request.benefits()) {
            if (!registers.fresh().benefits().containsKey(benefit)) {
                throw Refusal.unprocessable("benefits", "benefit-known", "The register holds no benefit " + benefit);
            }
        }
        if (request.inForceTo() != null && request.inForceTo().isBefore(request.inForceFrom())) {
            throw Refusal.unprocessable("inForceTo", "order", "The last day is not before the first");
        }
        if (!creates && request.seed() != null) {
            throw Refusal.unprocessable("seed", "seed-stays", "A plan keeps its seed; make a new plan for another");
        }
    }

    private int write(String code, int version, GatePlanRequest request) {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return sql.update(
                """
                insert into gate_plan (code, version, name, benefits, decision_types, channels, teams, amount_from,
                  in_post_less_than_days, rate, seed, in_force_from, in_force_to, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                  coalesce((select seed from gate_plan where code = ? and version = 1), ?), ?, ?, ?, ?)
                on conflict (code, version) do nothing""",
                code,
                version,
                request.name(),
                request.benefits().stream().sorted().toArray(String[]::new),
                words(request.decisionTypes()),
                words(request.channels()),
                request.teams().stream().sorted().toArray(String[]::new),
                request.amountFrom(),
                request.inPostLessThanDays(),
                request.rate(),
                code,
                request.seed() == null ? seed : HexFormat.of().parseHex(request.seed()),
                request.inForceFrom(),
                request.inForceTo(),
                user.who(),
                clock.now());
    }

    private List<GatePlan> readAll() {
        return sql.list(NEWEST, this::plan, "", Integer.MAX_VALUE);
    }

    private GatePlan plan(ResultSet row) throws SQLException {
        return new GatePlan(
                row.getString("code"),
                row.getInt("version"),
                Set.copyOf(texts(row, "benefits")),
                constants(texts(row, "decision_types"), DecisionType.class),
                constants(texts(row, "channels"), Channel.class),
                Set.copyOf(texts(row, "teams")),
                row.getBigDecimal("amount_from"),
                row.getObject("in_post_less_than_days", Integer.class),
                row.getDouble("rate"),
                row.getBytes("seed"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class));
    }

    private static GatePlanView view(ResultSet row) throws SQLException {
        return new GatePlanView(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                texts(row, "benefits"),
                texts(row, "decision_types"),
                texts(row, "channels"),
                texts(row, "teams"),
                row.getBigDecimal("amount_from"),
                row.getObject("in_post_less_than_days", Integer.class),
                row.getBigDecimal("rate").stripTrailingZeros(),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("in_force_to", LocalDate.class),
                row.getString("changed_by"),
                Sql.instant(row, "changed_at"));
    }

    private <T extends Enum<T>> Set<T> constants(Collection<String> words, Class<T> type) {
        return words.stream().map(word -> json.convertValue(word, type)).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] words(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Kebab::of).sorted().toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
