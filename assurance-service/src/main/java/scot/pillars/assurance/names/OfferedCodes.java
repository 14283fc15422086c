package scot.pillars.assurance.names;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers.Descriptor;
import scot.pillars.assurance.people.KnownNames;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.register.Field;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Codes to choose from by what they are called, for forms of pages: {@code {inject:offered.of('teams', given)}}. */
@RequestScoped
@Named("offered")
public class OfferedCodes {
    private static final String OWN_VOCABULARY = "PILLARS";
    private static final String INDEPENDENT = "read-independent-cases";
    private static final int MOST_COLLEAGUES = 500;
    private static final int MOST_QUEUES = 50;

    @Inject
    KnownRegisters registers;

    @Inject
    KnownNames names;

    @Inject
    PeopleScope people;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    private final Map<String, Map<String, String>> read = new HashMap<>();
    private final Set<String> listed = new HashSet<>();

    /** Code and name; what was given stays among them. */
    public Map<String, String> of(String register, String given) {
        Map<String, String> offered = new LinkedHashMap<>(read.computeIfAbsent(register, this::all));
        codes(given).forEach(code -> offered.putIfAbsent(code, code));
        return offered;
    }

    /** What a code is called; itself where the reader knows of nothing that has it. */
    public String name(String register, String code) {
        return read.computeIfAbsent(register, this::all).getOrDefault(code, code);
    }

    /** What a field that holds several codes offers. */
    public Map<String, String> of(Field field, String given) {
        return field.choices().isEmpty() ? of(field.register(), given) : field.choices();
    }

    /** Whether a field of it offers while somebody types: there are many, or a new one may be typed. */
    public boolean whileTyping(String register) {
        return register.equals("colleagues") || register.equals("queues");
    }

    /** Whether the page has no list of it yet; from then on it has. */
    public boolean firstOn(String register) {
        return listed.add(register);
    }

    /** Whether a code is one of those given with ; or , between them. */
    public boolean among(String given, String code) {
        return codes(given).anyMatch(code::equals);
    }

    /** Complex residence for complex-residence. */
    static String inWords(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Stream<String> codes(String given) {
        return given == null
                ? Stream.empty()
                : Stream.of(given.split("[;,]")).map(String::strip).filter(code -> !code.isEmpty());
    }

    private Map<String, String> all(String register) {
        return switch (register) {
            case "benefits" -> benefits();
            case "teams" -> names.recent().teams();
            case "benefits-and-teams" -> {
                Map<String, String> both = benefits();
                names.recent().teams().forEach(both::putIfAbsent);
                yield both;
            }
            case "areas" -> names.recent().areas();
            case "descriptors" -> descriptors();
            case "guidance" -> pairs("select code, title from guidance order by title, code");
            case "forms" -> pairs("""
                    select distinct on (form) form, form || ': ' || title from check_form_version
                    where published_at is not null order by form, version desc""");
            case "plans" -> pairs("""
                    select code, name from (
                      select distinct on (code) code, name from gate_plan order by code, version desc) gate
                    union all
                    select code, name from (
                      select distinct on (code) code, definition ->> 'name' as name from sampling_plan
                      where tier < 3 or ? order by code, version desc) sampling
                    order by 2, 1""", user.can(INDEPENDENT));
            case "queues" -> pairs("""
                    select queue, queue from (
                      select queue, max(raised_on) as last from enquiry where queue is not null group by queue) used
                    order by last desc, queue limit\s""" + MOST_QUEUES);
            case "colleagues" -> colleagues();
            default -> throw new IllegalArgumentException(register);
        };
    }

    private Map<String, String> benefits() {
        Map<String, String> all = new LinkedHashMap<>();
        registers.recent().benefits().values().stream().sorted().forEach(one -> all.put(one.code(), one.name()));
        return all;
    }

    private Map<String, String> descriptors() {
        return registers.recent().vocabulary(OWN_VOCABULARY).descriptors().values().stream()
                .map(one -> one.on(clock.today()))
                .sorted(Comparator.comparing(OfferedCodes::words))
                .collect(Collectors.toMap(
                        Descriptor::code, OfferedCodes::words, (one, other) -> one, LinkedHashMap::new));
    }

    private static String words(Descriptor one) {
        return one.nature() == null ? one.element() : one.element() + ": " + one.nature();
    }

    /** Whom the reader may know of: those of their team first, then of their area, then the others. */
    private Map<String, String> colleagues() {
        Collection<String> known = people.numbers().orElse(null);
        return pairs(
                """
                select c.number, c.name from colleague c
                left join posting_span p on p.colleague = c.number and p.in_force_from <= ? and p.ends_before > ?
                left join posting_span own on own.colleague = ? and own.in_force_from <= ? and own.ends_before > ?
                where c.disposed_on is null and (c.left_on is null or c.left_on > ?)
                  and (?::text[] is null or c.number = any(?))
                order by p.team is not distinct from own.team desc,
                  p.business_area is not distinct from own.business_area desc, c.name, c.number
                limit\s""" + MOST_COLLEAGUES,
                clock.today(),
                clock.today(),
                people.caller().orElse(null),
                clock.today(),
                clock.today(),
                clock.today(),
                known == null ? null : known.toArray(String[]::new),
                known == null ? null : known.toArray(String[]::new));
    }

    private Map<String, String> pairs(String query, Object... values) {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<Map.Entry<String, String>> rows =
                sql.list(query, row -> Map.entry(row.getString(1), row.getString(2)), values);
        rows.forEach(row -> pairs.putIfAbsent(row.getKey(), row.getValue()));
        return pairs;
    }
}
