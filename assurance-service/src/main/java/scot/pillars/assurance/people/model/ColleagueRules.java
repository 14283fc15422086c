package scot.pillars.assurance.people.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** When an entry of the register of colleagues is taken. */
public final class ColleagueRules {
    /** What a number, a team, an area, a site and a skill look like. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private static final String CODE_TEXT = "A code is 1 to 40 letters, digits and hyphens";
    private static final LocalDate EARLIEST = LocalDate.of(1948, 7, 5);
    private static final int MOST = 500;

    private final List<Broken> broken = new ArrayList<>();
    private final Predicate<String> colleagueKnown;
    private final BiPredicate<String, String> unitKnown;

    /**
     * One rule that an entry breaks.
     *
     * @param field path such as {@code postings[0].team}
     * @param rule short stable name for programs
     * @param form whether the entry is malformed whatever the register holds
     */
    public record Broken(String field, String rule, String text, boolean form) {}

    private ColleagueRules(Predicate<String> colleagueKnown, BiPredicate<String, String> unitKnown) {
        this.colleagueKnown = colleagueKnown;
        this.unitKnown = unitKnown;
    }

    /**
     * @param colleagueKnown whether the register has this number
     * @param unitKnown whether it has the unit of this kind and code
     * @return empty when the entry may be kept
     */
    public static List<Broken> broken(
            Colleague colleague, Predicate<String> colleagueKnown, BiPredicate<String, String> unitKnown) {
        ColleagueRules rules = new ColleagueRules(colleagueKnown, unitKnown);
        rules.person(colleague);
        rules.postings(colleague);
        rules.skills(colleague.skills());
        rules.leave(colleague.leave());
        return rules.broken;
    }

    private void person(Colleague colleague) {
        code(colleague.number(), "number");
        text(colleague.name(), "name", true);
        text(colleague.signIn(), "signIn", false);
        day(colleague.leftOn(), "leftOn", false);
        form(
                colleague.postings().size() <= MOST
                        && colleague.skills().size() <= MOST
                        && colleague.leave().size() <= MOST,
                "postings",
                "too-many",
                "At most " + MOST + " postings, skills and times of leave are kept");
    }

    private void postings(Colleague colleague) {
        form(!colleague.postings().isEmpty(), "postings", "required", "A colleague has at least one posting");
        Set<LocalDate> days = new HashSet<>();
        for (int place = 0; place < colleague.postings().size(); place++) {
            Posting posting = colleague.postings().get(place);
            String path = "postings[" + place + "].";
            day(posting.inForceFrom(), path + "inForceFrom", true);
            form(
                    days.add(posting.inForceFrom()),
                    path + "inForceFrom",
                    "posting-repeated",
                    "Two postings begin on one day");
            unit("team", posting.team(), path + "team", true);
            unit("business-area", posting.businessArea(), path + "businessArea", false);
            unit("site", posting.site(), path + "site", false);
            manager(colleague.number(), posting.lineManager(), path + "lineManager");
        }
    }

    private void manager(String number, String manager, String field) {
        if (manager == null) {
            return;
        }
        if (manager.equals(number)) {
            broken.add(new Broken(field, "own-line", "Nobody leads their own line", false));
        } else if (!colleagueKnown.test(manager)) {
            broken.add(new Broken(
                    field, "line-manager-known", "No colleague has this number; register who leads first", false));
        }
    }

    private void skills(List<Skill> skills) {
        for (int place = 0; place < skills.size(); place++) {
            Skill skill = skills.get(place);
            String path = "skills[" + place + "].";
            code(skill.skill(), path + "skill");
            day(skill.inForceFrom(), path + "inForceFrom", true);
            form(
                    skill.endsBefore() == null || skill.endsBefore().isAfter(skill.inForceFrom()),
                    path + "endsBefore",
                    "period-order",
                    "The skill ends before it begins");
            form(
                    skills.stream()
                                    .filter(other -> other.skill().equals(skill.skill())
                                            && other.inForceFrom().equals(skill.inForceFrom()))
                                    .count()
                            == 1,
                    path + "skill",
                    "skill-repeated",
                    "A skill begins once on one day");
        }
    }

    private void leave(List<Leave> leave) {
        LocalDate before = LocalDate.MIN;
        for (int place = 0; place < leave.size(); place++) {
            Leave away = leave.get(place);
            String path = "leave[" + place + "].";
            day(away.firstDay(), path + "firstDay", true);
            day(away.lastDay(), path + "lastDay", true);
            form(
                    !away.lastDay().isBefore(away.firstDay()),
                    path + "lastDay",
                    "period-order",
                    "The leave ends before it begins");
            form(away.firstDay().isAfter(before), path + "firstDay", "leave-overlaps", "Two times of leave overlap");
            before = away.lastDay();
        }
    }

    private void unit(String kind, String code, String field, boolean required) {
        if (code == null) {
            form(!required, field, "required", "This is needed");
            return;
        }
        code(code, field);
        if (!unitKnown.test(kind, code)) {
            broken.add(new Broken(
                    field, kind + "-known", "The register has no " + kind.replace('-', ' ') + " of this code", false));
        }
    }

    private void code(String code, String field) {
        form(code != null && CODE.matcher(code).matches(), field, "pattern", CODE_TEXT);
    }

    private void text(String text, String field, boolean required) {
        form(text != null || !required, field, "required", "This is needed");
        form(
                text == null
                        || !text.isBlank()
                                && text.length() <= 200
                                && text.strip().equals(text)
                                && text.chars().noneMatch(Character::isISOControl),
                field,
                "plain-text",
                "1 to 200 characters without control characters and surrounding blanks");
    }

    private void day(LocalDate day, String field, boolean required) {
        form(day != null || !required, field, "required", "This is needed");
        form(
                day == null || !day.isBefore(EARLIEST) && day.getYear() <= 2200,
                field,
                "date-range",
                "The date lies before 5 July 1948 or after the year 2200");
    }

    private void form(boolean kept, String field, String rule, String text) {
        if (!kept) {
            broken.add(new Broken(field, rule, text, true));
        }
    }
}
