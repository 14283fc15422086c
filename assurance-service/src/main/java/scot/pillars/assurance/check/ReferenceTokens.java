package scot.pillars.assurance.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import scot.pillars.kit.database.Sql;

/** The random names under which the world outside this service knows the cases and determinations of a batch. */
public final class ReferenceTokens {
    private static final String CASE = "case";
    private static final String DETERMINATION = "determination";
    private static final String KEEP = """
            insert into reference_token (kind, reference, token)
            select ?, reference, gen_random_uuid() from unnest(?::text[]) as offered (reference)
            on conflict (kind, reference) do update set reference = excluded.reference
            returning reference, token""";

    private final Map<String, UUID> cases;
    private final Map<String, UUID> determinations;

    private ReferenceTokens(Map<String, UUID> cases, Map<String, UUID> determinations) {
        this.cases = cases;
        this.determinations = determinations;
    }

    /** Reads the tokens that exist and makes the others. */
    public static ReferenceTokens of(Sql sql, Collection<String> cases, Collection<String> determinations) {
        return new ReferenceTokens(kept(sql, CASE, cases), kept(sql, DETERMINATION, determinations));
    }

    /** The same for cases alone. */
    public static ReferenceTokens ofCases(Sql sql, Collection<String> cases) {
        return of(sql, cases, List.of());
    }

    // In the order of references, so that two batches do not deadlock.
    private static Map<String, UUID> kept(Sql sql, String kind, Collection<String> references) {
        Map<String, UUID> tokens = new HashMap<>();
        if (!references.isEmpty()) {
            sql.list(
                    KEEP,
                    row -> tokens.put(row.getString(1), row.getObject(2, UUID.class)),
                    kind,
                    new TreeSet<>(references).toArray(String[]::new));
        }
        return tokens;
    }

    /** The token of a case of the batch. */
    public UUID ofCase(String reference) {
        return cases.get(reference);
    }

    /** The token of a determination of the batch. */
    public UUID ofDetermination(String reference) {
        return determinations.get(reference);
    }
}
