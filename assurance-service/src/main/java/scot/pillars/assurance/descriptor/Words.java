package scot.pillars.assurance.descriptor;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hibernate.exception.ConstraintViolationException;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;

/** What holds for every register of codes: how they are spelled, listed, registered and retired. */
final class Words {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9.-]{0,79}";
    static final String CODE_TEXT = "must be 1 to 80 letters, digits, dots and hyphens";

    private Words() {}

    /**
     * A page in the order of vocabulary and code.
     *
     * @param texts the fields in which a search looks, as one HQL expression
     */
    static <R extends WordRow> Page<R> page(
            BiFunction<String, Object[], PanacheQuery<R>> find,
            String texts,
            WordSearch search,
            LocalDate today,
            int limit,
            String after,
            String kind) {
        StringBuilder where = new StringBuilder("1 = 1");
        List<Object> values = new ArrayList<>();
        filter(where, values, " and kind = ?", kind);
        filter(where, values, " and vocabulary = ?", search.vocabulary);
        filter(where, values, " and lower(" + texts + ") like ?", like(search.search));
        if (search.state != null) {
            boolean retired = search.state == WordSearch.State.RETIRED;
            filter(where, values, retired ? " and retiredOn <= ?" : " and (retiredOn is null or retiredOn > ?", today);
            where.append(retired ? "" : ")");
        }
        Cursor.Parts from = Cursor.decode(after, 2);
        if (!from.isEmpty()) {
            filter(where, values, " and (vocabulary > ?", from.get(0));
            filter(where, values, " or vocabulary = ?", from.get(0));
            filter(where, values, " and code > ?", from.get(1));
            where.append(")");
        }
        List<R> rows = find.apply(where + " order by vocabulary, code", values.toArray())
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> Cursor.encode(row.vocabulary, row.code));
    }

    /** Keeps a new code. */
    static <R extends WordRow> void register(R row, Instant now) {
        if (VocabularyRow.findById(row.vocabulary) == null) {
            throw Refusal.unprocessable("vocabulary", "vocabulary-known", "No vocabulary has this code");
        }
        row.origin = "registered";
        row.changedAt = now;
        try {
            row.persistAndFlush();
        } catch (PersistenceException e) {
            if (e instanceof ConstraintViolationException || e.getCause() instanceof ConstraintViolationException) {
                throw registered();
            }
            throw e;
        }
    }

    /** The code of the version that was read, held against changes by others until the transaction ends. */
    static <R extends WordRow> R held(PanacheQuery<R> found, String ifMatch) {
        long expected = ETags.required(ifMatch);
        R row = found.withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Words::unknown);
        ETags.matches(expected, row.version);
        return row;
    }

    /** Ends the use of a code; it stays known, since checks were recorded with it. */
    static void retire(WordRow row, LocalDate retiredOn, Instant now) {
        if (!retiredOn.isAfter(row.inForceFrom)) {
            throw Refusal.unprocessable(
                    "retiredOn", "retired-after-in-force", "The day of retirement lies after the first day of use");
        }
        row.retiredOn = retiredOn;
        row.version++;
        row.changedAt = now;
    }

    /** The refusal of a code or of words that another code of the vocabulary has or had. */
    static Refusal registered() {
        return Refusal.conflict("already-registered", "The vocabulary has an entry with this code or these words");
    }

    static Refusal unknown() {
        return Refusal.notFound("The vocabulary has no entry with this code");
    }

    private static void filter(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            where.append(condition).append(values.size());
        }
    }

    private static String like(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
