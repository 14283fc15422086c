package scot.pillars.assurance.check.imported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.kit.database.Sql;

/** The random names of the cases and determinations of a batch. */
final class Tokens {
    private static final String KEEP = """
            insert into reference_token (kind, reference, token)
            select kind, reference, token from unnest(?, ?, ?::uuid[]) as offered (kind, reference, token)
            on conflict (kind, reference) do update set reference = excluded.reference
            returning kind, reference, token""";

    private final Map<String, UUID> cases = new HashMap<>();
    private final Map<String, UUID> determinations = new HashMap<>();

    private Tokens() {}

    /** Reads the tokens that exist and makes the others; in the order of references, so that batches do not deadlock. */
    static Tokens of(Sql sql, List<Check> checks) {
        Set<String> cases = new TreeSet<>();
        Set<String> determinations = new TreeSet<>();
        for (Check check : checks) {
            cases.add(check.caseReference());
            determinations.add(check.determinationReference());
        }
        List<String> kinds = new ArrayList<>(cases.size() * 2);
        List<String> references = new ArrayList<>(cases.size() * 2);
        List<UUID> offered = new ArrayList<>(cases.size() * 2);
        cases.forEach(reference -> offer("case", reference, kinds, references, offered));
        determinations.forEach(reference -> offer("determination", reference, kinds, references, offered));
        Tokens tokens = new Tokens();
        sql.list(
                KEEP,
                row -> (row.getString(1).equals("case") ? tokens.cases : tokens.determinations)
                        .put(row.getString(2), row.getObject(3, UUID.class)),
                kinds.toArray(String[]::new),
                references.toArray(String[]::new),
                offered.toArray(UUID[]::new));
        return tokens;
    }

    private static void offer(
            String kind, String reference, List<String> kinds, List<String> references, List<UUID> offered) {
        kinds.add(kind);
        references.add(reference);
        offered.add(UUID.randomUUID());
    }

    UUID ofCase(String reference) {
        return cases.get(reference);
    }

    UUID ofDetermination(String reference) {
        return determinations.get(reference);
    }
}
