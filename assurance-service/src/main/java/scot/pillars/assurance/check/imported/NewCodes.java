package scot.pillars.assurance.check.imported;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.database.Sql;

/**
 * Registers the words of a source as codes of its own vocabulary, as they are met. Parties get no standing: whether
 * they are official is not known.
 */
final class NewCodes {
    private static final LocalDate SINCE = LocalDate.of(1948, 7, 5);

    private final Sql sql;
    private final String vocabulary;
    private final Instant now;
    private final Map<CodesOfWords.Pair, String> descriptors = new LinkedHashMap<>();
    private final Map<String, String> causes = new LinkedHashMap<>();
    private final Map<String, String> points = new LinkedHashMap<>();
    private final Map<String, String> parties = new LinkedHashMap<>();

    NewCodes(Sql sql, String vocabulary, Instant now) {
        this.sql = sql;
        this.vocabulary = vocabulary;
        this.now = now;
    }

    /** The words of the checks that the vocabulary does not hold. */
    void collect(Iterable<ImportedCheck> checks, Registers.Vocabulary known, CodesOfWords codes) {
        for (ImportedCheck check : checks) {
            for (ImportedCheck.ImportedLine line : check.errorLines()) {
                if (line != null) {
                    collect(line, known, codes);
                }
            }
        }
    }

    private void collect(ImportedCheck.ImportedLine line, Registers.Vocabulary known, CodesOfWords codes) {
        CodesOfWords.Pair pair = new CodesOfWords.Pair(line.element(), line.nature());
        boolean unknownCode = line.descriptor() == null || !known.descriptors().containsKey(line.descriptor());
        if (plain(line.element())
                && (line.nature() == null || plain(line.nature()))
                && unknownCode
                && !codes.knows(line)
                && !descriptors.containsKey(pair)) {
            Predicate<String> taken = code -> known.descriptors().containsKey(code) || descriptors.containsValue(code);
            descriptors.put(pair, CodeOfWords.of(line.element(), line.nature(), taken));
        }
        term(line.cause(), known.causes(), codes.cause(line.cause()), causes);
        term(line.detectionPoint(), known.detectionPoints(), codes.detectionPoint(line.detectionPoint()), points);
        for (String party : line.responsibleParties()) {
            term(party, known.parties(), codes.party(party), parties);
        }
    }

    private static void term(String word, Map<String, ?> known, String code, Map<String, String> missing) {
        if (plain(word) && !known.containsKey(code) && !missing.containsKey(word)) {
            missing.put(
                    word, CodeOfWords.of(word, null, made -> known.containsKey(made) || missing.containsValue(made)));
        }
    }

    boolean isEmpty() {
        return descriptors.isEmpty() && causes.isEmpty() && points.isEmpty() && parties.isEmpty();
    }

    /** Writes them in the caller's transaction; answers what became new by it, by decision. */
    Map<ImportDecision, Set<String>> register() {
        Map<ImportDecision, Set<String>> registered = new LinkedHashMap<>();
        registered.put(
                ImportDecision.VOCABULARY_REGISTERED,
                codes(
                        "insert into vocabulary (code, title, changed_at) values (?, ?, ?)"
                                + " on conflict do nothing returning code",
                        vocabulary,
                        vocabulary,
                        now));
        List<String> elements = new ArrayList<>();
        List<String> natures = new ArrayList<>();
        descriptors.keySet().forEach(pair -> {
            elements.add(pair.element());
            natures.add(pair.nature());
        });
        registered.put(
                ImportDecision.DESCRIPTORS_REGISTERED,
                codes("""
                        insert into descriptor (vocabulary, code, element, nature, in_force_from, origin, changed_at)
                        select ?, code, element, nature, ?, 'imported', ?
                        from unnest(?::text[], ?::text[], ?::text[]) as met (code, element, nature)
                        on conflict do nothing returning code""", vocabulary, SINCE, now, array(descriptors.values()), array(elements), array(natures)));
        registered.put(ImportDecision.CAUSES_REGISTERED, terms("cause", causes));
        registered.put(ImportDecision.DETECTION_POINTS_REGISTERED, terms("detection-point", points));
        registered.put(
                ImportDecision.PARTIES_REGISTERED,
                codes("""
                        insert into responsible_party (vocabulary, code, name, changed_at)
                        select ?, code, name, ? from unnest(?::text[], ?::text[]) as met (code, name)
                        on conflict do nothing returning code""", vocabulary, now, array(parties.values()), array(parties.keySet())));
        return registered;
    }

    private Set<String> terms(String kind, Map<String, String> terms) {
        return codes("""
                insert into term (kind, vocabulary, code, name, in_force_from, origin, changed_at)
                select ?, ?, code, name, ?, 'imported', ? from unnest(?::text[], ?::text[]) as met (code, name)
                on conflict do nothing returning code""", kind, vocabulary, SINCE, now, array(terms.values()), array(terms.keySet()));
    }

    private Set<String> codes(String statement, Object... values) {
        return new LinkedHashSet<>(sql.list(statement, row -> row.getString(1), values));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Words that can stand in a register; others are left for the rules to refuse. */
    private static boolean plain(String word) {
        return word != null
                && !word.isBlank()
                && word.length() <= 200
                && word.equals(word.strip())
                && word.chars().noneMatch(Character::isISOControl);
    }
}
