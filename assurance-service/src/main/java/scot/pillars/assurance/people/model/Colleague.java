package scot.pillars.assurance.people.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A colleague as the register holds them. Postings, skills and leave are in the order of their days.
 *
 * @param number pseudonymous, the only name outside the register
 * @param signIn who it is at the sign-in provider, null where tokens hold the number itself
 * @param leftOn day from which the colleague works here no more, null while here
 */
public record Colleague(
        String number,
        String name,
        String signIn,
        LocalDate leftOn,
        List<Posting> postings,
        List<Skill> skills,
        List<Leave> leave) {
    public Colleague {
        postings = postings.stream()
                .sorted(Comparator.comparing(Posting::inForceFrom))
                .toList();
        skills = skills.stream()
                .sorted(Comparator.comparing(Skill::inForceFrom).thenComparing(Skill::skill))
                .toList();
        leave = leave.stream().sorted(Comparator.comparing(Leave::firstDay)).toList();
    }

    /** The posting in force on a day; empty before the first one and after the colleague left. */
    public Optional<Posting> postingOn(LocalDate day) {
        if (leftOn != null && !day.isBefore(leftOn)) {
            return Optional.empty();
        }
        return postings.stream()
                .filter(posting -> !posting.inForceFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Whether the colleague is away on a day. */
    public boolean onLeave(LocalDate day) {
        return leave.stream().anyMatch(away -> !day.isBefore(away.firstDay()) && !day.isAfter(away.lastDay()));
    }
}
