package scot.pillars.assurance.names;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers.Benefit;
import scot.pillars.assurance.people.KnownNames;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.register.Field;
import scot.pillars.kit.pages.Formats;

/**
 * What codes are called, for pages: {@code {inject:named.benefit(row.benefit)}}. A code that no register knows is shown
 * as it is, and so is the number of a colleague whom the reader may not know of.
 */
@RequestScoped
@Named("named")
public class NamesForPages {
    @Inject
    KnownRegisters registers;

    @Inject
    KnownNames names;

    @Inject
    PeopleScope people;

    @Inject
    OfferedCodes offered;

    private Optional<Collection<String>> known;

    /** Carer Support Payment. */
    public String benefit(String code) {
        Benefit benefit = code == null ? null : registers.recent().benefits().get(code);
        return benefit == null ? orNothing(code) : benefit.name();
    }

    /** Disability payments 1. */
    public String team(String code) {
        return code == null ? "" : names.recent().team(code).orElse(code);
    }

    /** Child payments. */
    public String area(String code) {
        return code == null ? "" : names.recent().area(code).orElse(code);
    }

    /** Cameron Doig (C-0003); the system sample-loader for a calling system. */
    public String colleague(String number) {
        if (number == null || !mayKnow(number)) {
            return number == null ? "" : Formats.actor(number);
        }
        return names.recent()
                .colleague(number)
                .map(name -> name + " (" + number + ")")
                .orElse(Formats.actor(number));
    }

    /** What a plan for checks is for; its code where no plan the reader may know of has it. */
    public String plan(String code) {
        return code == null ? "" : offered.name("plans", code);
    }

    /** Complex residence. */
    public String queue(String code) {
        return code == null || code.isEmpty() ? "" : OfferedCodes.inWords(code);
    }

    /** What an entry shows of a field: codes and numbers of colleagues with what they are called. */
    public String shown(Field field, String value) {
        if (field.register() == null) {
            return field.shown(value);
        }
        return switch (field.register()) {
            case "colleagues" -> colleague(value);
            case "queues" -> queue(value);
            default ->
                Stream.of(value.split(";"))
                        .map(String::strip)
                        .map(code -> called(offered.name(field.register(), code), code))
                        .collect(Collectors.joining("; "));
        };
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
