package scot.pillars.assurance.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.check.model.Standing;
import scot.pillars.assurance.check.model.Validity;

/** Reads all registers of the words of a check, a few hundred rows, in the caller's transaction. */
public final class RegisterReading {
    private final Connection connection;
    private final Set<String> vocabularies = new TreeSet<>();
    private final Map<String, Map<String, Registers.Descriptor>> descriptors = new HashMap<>();
    private final Map<String, Map<String, Registers.Term>> causes = new HashMap<>();
    private final Map<String, Map<String, Registers.Term>> points = new HashMap<>();
    private final Map<String, Map<String, Registers.Party>> parties = new HashMap<>();

    private final Map<Long, NavigableMap<LocalDate, Registers.Wording>> laterOfDescriptors = new HashMap<>();
    private final Map<Long, NavigableMap<LocalDate, Registers.Wording>> laterOfTerms = new HashMap<>();

    private RegisterReading(Connection connection) {
        this.connection = connection;
    }

    public static Registers of(Connection connection) throws SQLException {
        return new RegisterReading(connection).read();
    }

    private Registers read() throws SQLException {
        Map<String, Registers.Benefit> benefits = new HashMap<>();
        each("select code, name, currency, in_force_from, in_force_to + 1 as until from benefit", row -> {
            String code = row.getString("code");
            benefits.put(
                    code, new Registers.Benefit(code, row.getString("name"), row.getString("currency"), validity(row)));
        });
        each("select code from vocabulary", row -> vocabularies.add(row.getString("code")));
        each("select * from descriptor_wording", row -> wording(row, laterOfDescriptors));
        each("select * from term_wording", row -> wording(row, laterOfTerms));
        each(
                "select id, vocabulary, code, element, nature, in_force_from, retired_on as until from descriptor",
                this::descriptor);
        each(
                "select id, kind, vocabulary, code, name, in_force_from, retired_on as until, states_suspicion from term",
                this::term);
        each("""
                select p.vocabulary, p.code, p.name, s.in_force_from, s.official
                from responsible_party p left join party_standing s using (vocabulary, code)""", this::party);
        Map<String, Registers.Vocabulary> words = new HashMap<>();
        for (String code : vocabularies) {
            words.put(
                    code,
                    new Registers.Vocabulary(
                            descriptors.getOrDefault(code, Map.of()),
                            causes.getOrDefault(code, Map.of()),
                            points.getOrDefault(code, Map.of()),
                            parties.getOrDefault(code, Map.of())));
        }
        return new Registers(benefits, words);
    }

    private void descriptor(ResultSet row) throws SQLException {
        Registers.Descriptor descriptor = new Registers.Descriptor(
                row.getLong("id"),
                row.getString("vocabulary"),
                row.getString("code"),
                row.getString("element"),
                row.getString("nature"),
                validity(row),
                laterOfDescriptors.getOrDefault(row.getLong("id"), Collections.emptyNavigableMap()));
        of(descriptors, descriptor.vocabulary()).put(descriptor.code(), descriptor);
    }

    private void term(ResultSet row) throws SQLException {
        Registers.Term term = new Registers.Term(
                row.getString("code"),
                row.getString("name"),
                validity(row),
                laterOfTerms.getOrDefault(row.getLong("id"), Collections.emptyNavigableMap()),
                row.getBoolean("states_suspicion"));
        of(row.getString("kind").equals("cause") ? causes : points, row.getString("vocabulary"))
                .put(term.code(), term);
    }

    private static void wording(ResultSet row, Map<Long, NavigableMap<LocalDate, Registers.Wording>> later)
            throws SQLException {
        later.computeIfAbsent(row.getLong("word_id"), id -> new TreeMap<>())
                .put(
                        row.getObject("in_force_from", LocalDate.class),
                        new Registers.Wording(row.getString("words"), row.getString("more")));
    }

    private void party(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Map<String, Registers.Party> known = of(parties, row.getString("vocabulary"));
        Registers.Party party = known.get(code);
        if (party == null) {
            party = new Registers.Party(code, row.getString("name"), new TreeMap<>());
            known.put(code, party);
        }
        LocalDate from = row.getObject("in_force_from", LocalDate.class);
        if (from != null) {
            party.standings().put(from, Standing.of(row.getObject("official", Boolean.class)));
        }
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("in_force_from", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    private static <T> Map<String, T> of(Map<String, Map<String, T>> byVocabulary, String vocabulary) {
        return byVocabulary.computeIfAbsent(vocabulary, code -> new HashMap<>());
    }

    private void each(String sql, Reading reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                reading.take(rows);
            }
        }
    }

    @FunctionalInterface
    private interface Reading {
        void take(ResultSet row) throws SQLException;
    }
}
