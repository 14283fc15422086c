package scot.pillars.assurance.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * A register: entries under a code, each with a version, in a table whose columns are the components of the entry's
 * record beside {@code code, version, changed_by, changed_at}. What is registered, by which rules and for whom, is said
 * by each register itself; that no change is lost and each is remembered is the same for all.
 */
public abstract class Register<E> {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,59}");

    private final String table;
    private final Class<E> type;
    private final Fields fields;
    private final String noun;
    private final String columns;

    @Inject
    protected Sql sql;

    @Inject
    protected BusinessClock clock;

    @Inject
    protected CurrentUser user;

    @Inject
    protected EntryTexts texts;

    @Inject
    protected AuditTrail audit;

    @Inject
    protected Event<RegisterChanged> changes;

    /**
     * @param table name of the table
     * @param type the entry's record
     * @param fields the components as people write them
     */
    protected Register(String table, Class<E> type, Fields fields) {
        this.table = table;
        this.type = type;
        this.fields = fields;
        this.noun = table.replace('_', '-');
        this.columns = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(Register::snake)
                .collect(Collectors.joining(", "));
    }

    /** What refuses the entry beyond the constraints of its record; before is null for a new one. */
    protected List<FieldError> broken(String code, E entry, Kept<E> before) {
        return List.of();
    }

    /** What else is done in the transaction of the change, such as an event. */
    protected void kept(Kept<E> before, Kept<E> after) {}

    /** Narrows every reading to what the caller may know of. */
    protected void scope(Where where) {}

    public Fields fields() {
        return fields;
    }

    public Class<E> type() {
        return type;
    }

    /** The entry; empty when there is none that the caller may know of. */
    public Optional<Kept<E>> find(String code) {
        return all(new Where().and("code = ?", code)).stream().findFirst();
    }

    /** @throws Refusal 404 */
    public Kept<E> read(String code) {
        return find(code).orElseThrow(this::unknown);
    }

    /** Every entry that fits, in the order of codes. */
    public List<Kept<E>> all(Where where) {
        scope(where);
        return rows(where, " order by code");
    }

    /** A page of the entries that fit, in the order of codes. */
    public Page<Kept<E>> page(Where where, PageQuery query) {
        scope(where);
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        where.and("code > ?", from.isEmpty() ? null : from.get(0));
        return Page.of(
                rows(where, " order by code limit " + (query.limit() + 1)),
                query.limit(),
                kept -> Cursor.encode(kept.code()));
    }

    /** An earlier or the present version of an entry that the caller may know of. */
    public Kept<E> version(String code, long version) {
        read(code);
        return sql.first(
                        "select * from register_version where register = ? and code = ? and version = ?",
                        row -> new Kept<>(
                                code,
                                texts.stored(type, texts.node(row.getString("entry"))),
                                version,
                                row.getString("changed_by"),
                                Sql.instant(row, "changed_at")),
                        table,
                        code,
                        version)
                .orElseThrow(() -> Refusal.notFound("There is no such version"));
    }

    /** @throws Refusal 400 or 422 with every broken rule; 404, 412, 428 as with every register */
    @Transactional
    public Keeping<Kept<E>> keep(String code, E entry, Conditions conditions) {
        boolean creates = Keeping.creates(conditions.ifMatch, conditions.ifNoneMatch);
        Optional<Kept<E>> before = held(code);
        if (creates && before.isPresent()) {
            throw Keeping.exists();
        }
        if (!creates) {
            long expected = ETags.required(conditions.ifMatch);
            read(code);
            ETags.matches(expected, before.orElseThrow(this::unknown).version());
        }
        Kept<E> after = written(user.who(), code, entry, before.orElse(null), conditions.falseAlarm);
        audit.remember("keep-" + noun, noun + "/" + code, before.orElse(null), after);
        return new Keeping<>(creates, after, after.version());
    }

    /** A new entry under the next number of this year: {@code DS-2026-000123}. */
    @Transactional
    public Kept<E> raised(String action, String prefix, E entry, String falseAlarm) {
        long number = sql.first("select nextval('register_number')", row -> row.getLong(1))
                .orElseThrow();
        String code = String.format("%s-%d-%06d", prefix, clock.today().getYear(), number);
        Kept<E> after = written(user.who(), code, entry, null, falseAlarm);
        audit.remember(action, noun + "/" + code, null, after);
        return after;
    }

    /** One step of an entry, made from the version the caller has read. */
    @Transactional
    public Kept<E> change(String action, String code, String ifMatch, String falseAlarm, UnaryOperator<E> step) {
        long expected = ETags.required(ifMatch);
        read(code);
        Kept<E> before = held(code).orElseThrow(this::unknown);
        ETags.matches(expected, before.version());
        Kept<E> after = written(user.who(), code, before.with(step), before, falseAlarm);
        audit.remember(action, noun + "/" + code, before, after);
        return after;
    }

    /**
     * Keeps an entry of a file.
     *
     * @return false when it is there already, the same
     * @throws Refusal with every broken rule, and nothing is written
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refusal.class)
    public boolean land(String who, String code, E entry) {
        Kept<E> before = held(code).orElse(null);
        if (before != null && before.entry().equals(entry)) {
            return false;
        }
        Kept<E> after = written(who, code, entry, before, null);
        audit.rememberAs(who, "keep-" + noun, noun + "/" + code, before, after);
        return true;
    }

    /**
     * The entries that name this colleague, as JSON, whoever asks; other people's numbers are left out.
     *
     * @param component of the entry that names the colleague
     */
    public List<String> about(String component, String number) {
        return sql.list(
                "select to_jsonb(t)::text from " + table + " t where " + snake(component) + " = ? order by code",
                row -> {
                    ObjectNode held = (ObjectNode) texts.node(row.getString(1));
                    held.remove(
                            List.of("version", "changed_by", "changed_at", "assigned_to", "answered_by", "decided_by"));
                    return held.toString();
                },
                number);
    }

    private Kept<E> written(String who, String code, E entry, Kept<E> before, String falseAlarm) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 60 capital letters, digits and hyphens");
        }
        refuseIdentifiers(entry, before, falseAlarm);
        List<FieldError> broken = broken(code, entry, before);
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the entry", broken);
        }
        Kept<E> after = new Kept<>(code, entry, before == null ? 1 : before.version() + 1, who, clock.now());
        String row = row(after).toString();
        if (before == null) {
            String insert = "insert into " + table + " select * from jsonb_populate_record(null::" + table
                    + ", ?::jsonb) on conflict (code) do nothing";
            if (sql.update(insert, row) == 0) {
                throw Keeping.exists();
            }
        } else {
            String all = columns + ", version, changed_by, changed_at";
            sql.update(
                    "update " + table + " set (" + all + ") = (select " + all + " from jsonb_populate_record(null::"
                            + table + ", ?::jsonb)) where code = ?",
                    row,
                    code);
        }
        sql.update("""
                insert into register_version (register, code, version, entry, changed_by, changed_at)
                values (?, ?, ?, ?::jsonb, ?, ?)""", table, code, after.version(), texts.node(entry).toString(), who, after.changedAt());
        kept(before, after);
        changes.fire(new RegisterChanged(table));
        return after;
    }

    /** Looks at what was not there before: a false alarm is explained once. */
    private void refuseIdentifiers(E entry, Kept<E> before, String falseAlarm) {
        List<FieldError> found = new ArrayList<>();
        JsonNode node = texts.node(entry);
        Collection<String> known = before == null
                ? List.of()
                : fields.typed(texts.node(before.entry())).values();
        fields.typed(node).forEach((name, text) -> {
            if (!known.contains(text) && !FreeText.identifiers(text).isEmpty() && fields.isWritten(name)) {
                try {
                    FreeText.refuseIdentifiers(name, text, falseAlarm);
                } catch (Refusal refusal) {
                    found.addAll(refusal.errors());
                }
            }
        });
        if (!found.isEmpty()) {
            throw Refusal.unprocessable("The text holds what looks like an identifier of a client", found);
        }
    }

    private Optional<Kept<E>> held(String code) {
        return rows(new Where().and("code = ?", code), " for update").stream().findFirst();
    }

    private List<Kept<E>> rows(Where where, String rest) {
        return sql.list(
                "select to_jsonb(t) as row, t.changed_at from " + table + " t where " + where.text() + rest,
                this::kept,
                where.values().toArray());
    }

    private Kept<E> kept(ResultSet row) throws SQLException {
        ObjectNode columnsOfRow = (ObjectNode) texts.node(row.getString("row"));
        ObjectNode entry = columnsOfRow.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            entry.set(component.getName(), columnsOfRow.path(snake(component.getName())));
        }
        Instant at = Sql.instant(row, "changed_at");
        return new Kept<>(
                columnsOfRow.path("code").asText(),
                texts.stored(type, entry),
                columnsOfRow.path("version").asLong(),
                columnsOfRow.path("changed_by").asText(),
                at);
    }

    private ObjectNode row(Kept<E> kept) {
        ObjectNode entry = (ObjectNode) texts.node(kept.entry());
        ObjectNode row = entry.objectNode();
        entry.properties().forEach(one -> row.set(snake(one.getKey()), one.getValue()));
        return row.put("code", kept.code())
                .put("version", kept.version())
                .put("changed_by", kept.changedBy())
                .put("changed_at", kept.changedAt().toString());
    }

    private Refusal unknown() {
        return Refusal.notFound("There is no such entry");
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
