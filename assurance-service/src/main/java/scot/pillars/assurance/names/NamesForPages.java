package scot.pillars.assurance.names;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers.Benefit;
import scot.pillars.assurance.check.model.Registers.Descriptor;
import scot.pillars.assurance.people.KnownNames;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.register.Field;

/**
 * What codes are called, for pages: {@code {inject:named.benefit(row.benefit)}}. A code that no register knows is shown
 * as it is, and so is the number of a colleague whom the reader may not know of.
 */
@RequestScoped
@Named("named")
public class NamesForPages {
    private static final String OWN_VOCABULARY = "PILLARS";

    @Inject
    KnownRegisters registers;

    @Inject
    KnownNames names;

    @Inject
    PeopleScope people;

    private Optional<Collection<String>> known;

    /** Carer Support Payment. */
    public String benefit(String code) {
        Benefit benefit = code == null ? null : registers.recent().benefits().get(code);
        return benefit == null ? orNothing(code) : benefit.name();
    }

    /** Every benefit to choose from, code and name in the order of names; what was given stays among them. */
    public Map<String, String> benefits(String given) {
        Map<String, String> offered = new LinkedHashMap<>();
        registers.recent().benefits().values().stream().sorted().forEach(one -> offered.put(one.code(), one.name()));
        if (given != null && !given.isBlank()) {
            offered.putIfAbsent(given, given);
        }
        return offered;
    }

    /** Disability payments 1. */
    public String team(String code) {
        return code == null ? "" : names.recent().team(code).orElse(code);
    }

    /** Child payments. */
    public String area(String code) {
        return code == null ? "" : names.recent().area(code).orElse(code);
    }

    /** Cameron Doig (C-0003). */
    public String colleague(String number) {
        if (number == null || !mayKnow(number)) {
            return orNothing(number);
        }
        return names.recent()
                .colleague(number)
                .map(name -> name + " (" + number + ")")
                .orElse(number);
    }

    /** What an entry shows of a field: codes and numbers of colleagues with what they are called. */
    public String shown(Field field, String value) {
        return switch (field.name()) {
            case "benefit", "benefits" -> each(value, code -> called(benefit(code), code));
            case "descriptors" -> each(value, code -> called(descriptor(code), code));
            case "area", "businessArea" -> called(area(value), value);
            case "colleague", "raisedBy", "assignedTo", "answeredBy", "proposedBy", "decidedBy" -> colleague(value);
            default -> field.shown(value);
        };
    }

    private String descriptor(String code) {
        Descriptor descriptor =
                registers.recent().vocabulary(OWN_VOCABULARY).descriptors().get(code);
        if (descriptor == null) {
            return code;
        }
        return descriptor.nature() == null ? descriptor.element() : descriptor.element() + ": " + descriptor.nature();
    }

    private static String each(String codes, UnaryOperator<String> shown) {
        return Stream.of(codes.split(";")).map(String::strip).map(shown).collect(Collectors.joining("; "));
    }

    private static String called(String name, String code) {
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    private boolean mayKnow(String number) {
        if (known == null) {
            known = people.numbers();
        }
        return known.isEmpty() || known.get().contains(number);
    }

    private static String orNothing(String code) {
        return code == null ? "" : code;
    }
}
