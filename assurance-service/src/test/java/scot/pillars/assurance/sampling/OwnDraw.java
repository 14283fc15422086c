package scot.pillars.assurance.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.kit.database.Sql;

/**
 * The rule of a draw written a second time, in Java over rows read one by one: the seed of the draw, the units of its frame and
 * how many each stratum gives. Nothing that lives in the service is asked.
 */
final class OwnDraw {
    private OwnDraw() {}

    private record Unit(String reference, int stratum, String colleague) {}

    private record Stored(byte[] seed, String plan) {}

    /** The references of a draw with a cap per colleague. */
    static Set<String> of(Sql sql, String draw, int mostPerColleague) {
        Stored stored = sql.first(
                        "select seed, plan from sampling_draw where id = ?::uuid",
                        row -> new Stored(row.getBytes(1), row.getString(2)),
                        draw)
                .orElseThrow();
        Map<Integer, Long> samples = sql
                .list(
                        "select stratum, sample + taken_away from sampling_draw_stratum where draw_id = ?::uuid",
                        row -> Map.entry(row.getInt(1), row.getLong(2)),
                        draw)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Unit> units = sql.list("""
                select u.reference, u.stratum, d.colleague from sampling_draw r
                join sampling_frame f on f.id = r.frame_id join sampling_unit u on u.frame = f.number
                join determination d on d.reference = u.reference
                where r.id = ?::uuid and u.exclusion is null""", row -> new Unit(row.getString(1), row.getInt(2), row.getString(3)), draw);

        byte[] first = hash(stored.seed(), stored.plan());
        List<Unit> drawn = new ArrayList<>();
        samples.forEach((stratum, sample) -> inOrder(units.stream().filter(one -> one.stratum() == stratum), first)
                .limit(sample)
                .forEach(drawn::add));

        byte[] second = hash(stored.seed(), stored.plan() + " cap");
        Map<String, Integer> kept = new TreeMap<>();
        return inOrder(drawn.stream(), second)
                .filter(one -> kept.merge(one.colleague(), 1, Integer::sum) <= mostPerColleague)
                .map(Unit::reference)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Unit> inOrder(Stream<Unit> units, byte[] key) {
        Map<String, Unit> ordered = new TreeMap<>();
        units.forEach(one -> ordered.put(HexFormat.of().formatHex(hash(key, one.reference())), one));
        return ordered.values().stream();
    }

    private static byte[] hash(byte[] key, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(key);
            return sha.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
