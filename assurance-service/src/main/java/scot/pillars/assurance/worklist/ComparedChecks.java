package scot.pillars.assurance.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.CheckWords;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.worklist.model.Pairs;
import scot.pillars.kit.pages.Formats;

/** Both checks of a decision in words, each thing beside its like; what differs is said, not only coloured. */
final class ComparedChecks {
    private final SecondCheckView both;
    private final CheckWords first;
    private final CheckWords second;
    private final PublishedForm form;

    /** @param form of which the criteria are, null when there was none */
    ComparedChecks(SecondCheckView both, Registers registers, PublishedForm form) {
        this.both = both;
        this.first = new CheckWords(both.first(), registers);
        this.second = new CheckWords(both.second(), registers);
        this.form = form;
    }

    /** One thing that both say something of; an empty text where one says nothing. */
    public record Said(String what, String first, String second) {
        public boolean same() {
            return first.equals(second);
        }

        /** The difference in words. */
        public String inWords() {
            if (same()) {
                return "Same";
            }
            return first.isEmpty() ? "Only in the second" : second.isEmpty() ? "Only in the first" : "Differs";
        }
    }

    /**
     * An error that one of them or both found.
     *
     * @param parts what they say of it; where only one found it the other's texts are empty
     */
    public record Error(String what, boolean inFirst, boolean inSecond, List<Said> parts) {
        public boolean same() {
            return inFirst && inSecond && parts.stream().allMatch(Said::same);
        }

        /** The difference in words, with the parts that differ. */
        public String inWords() {
            if (!inSecond) {
                return "Only in the first";
            }
            if (!inFirst) {
                return "Only in the second";
            }
            return same()
                    ? "Same"
                    : parts.stream()
                            .filter(one -> !one.same())
                            .map(one -> one.what().toLowerCase(java.util.Locale.UK))
                            .collect(Collectors.joining(", ", "Differs in ", ""));
        }
    }

    public SecondCheckView both() {
        return both;
    }

    public CheckWords words() {
        return first;
    }

    /** What is said of the whole case. */
    public List<Said> whole() {
        CheckView one = both.first();
        CheckView other = both.second();
        List<Said> said = new ArrayList<>();
        said.add(new Said("Result", first.result(), second.result()));
        said.add(new Said(
                "How the case ended",
                CheckWords.sentence(one.disposition()),
                CheckWords.sentence(other.disposition())));
        said.add(new Said("Case right", text(first.passed()), text(second.passed())));
        said.add(new Said("Criteria right, weighted", percent(one), percent(other)));
        return said;
    }

    /** Who made them and when: no difference to speak of. */
    public List<Said> made() {
        CheckView one = both.first();
        CheckView other = both.second();
        return List.of(
                new Said("Checked by", text(one.checker()), text(other.checker())),
                new Said("Checked on", first.when(), second.when()),
                new Said("Minutes", text(one.minutes()), text(other.minutes())));
    }

    /** Criterion by criterion, in the order of the first. */
    public List<Said> criteria() {
        return Pairs.of(both.first().findings(), both.second().findings(), CheckView.FindingView::criterion).stream()
                .map(pair -> new Said(
                        (pair.first() == null ? pair.second() : pair.first()).criterion(),
                        pair.first() == null ? "" : pair.first().inWords(),
                        pair.second() == null ? "" : pair.second().inWords()))
                .toList();
    }

    /** The question of a criterion; empty when the form is not known. */
    public String question(String criterion) {
        return form == null
                ? ""
                : form.content().criteria().stream()
                        .filter(one -> one.code().equals(criterion))
                        .map(Criterion::question)
                        .findFirst()
                        .orElse("");
    }

    /** What the first checker wrote beside a criterion; empty for nothing. */
    public String firstComment(String criterion) {
        return comment(both.first(), criterion);
    }

    /** What the second checker wrote beside a criterion; empty for nothing. */
    public String secondComment(String criterion) {
        return comment(both.second(), criterion);
    }

    /** Error by error, those with the same descriptor side by side. */
    public List<Error> errors() {
        return Pairs.of(
                        both.first().errorLines(),
                        both.second().errorLines(),
                        line -> line.descriptor().code())
                .stream()
                .map(pair -> error(pair.first(), pair.second()))
                .toList();
    }

    /** Error lines of the first that would not stand as they are. */
    public long withdrawn() {
        return errors().stream().filter(one -> one.inFirst() && !one.same()).count();
    }

    /** Error lines of the second that would be found anew. */
    public long found() {
        return errors().stream().filter(one -> one.inSecond() && !one.same()).count();
    }

    /** In one sentence. */
    public String sentence() {
        long criteria = criteria().stream().filter(one -> !one.same()).count();
        long errors = errors().stream().filter(one -> !one.same()).count();
        boolean result = !whole().get(0).same();
        if (both.differences().isEmpty() && errors == 0) {
            return "Both say the same.";
        }
        return (result
                        ? "They come to different results: " + first.result() + " and " + second.result() + ". "
                        : "They come to the same result: " + first.result() + ". ")
                + "They differ on " + counted(criteria, "criterion", "criteria") + " and on "
                + counted(errors, "error", "errors") + ".";
    }

    private Error error(CheckView.ErrorLineView one, CheckView.ErrorLineView other) {
        CheckView.ErrorLineView any = one == null ? other : one;
        CheckView.DescriptorView descriptor = any.descriptor();
        List<Said> parts = new ArrayList<>();
        part(parts, "Effect on money", money(first, one), money(second, other));
        part(parts, "Cause", one == null ? "" : text(first.cause(one)), other == null ? "" : text(second.cause(other)));
        part(
                parts,
                "Who contributed",
                one == null ? "" : first.parties(one),
                other == null ? "" : second.parties(other));
        part(parts, "Days", days(one), days(other));
        part(
                parts,
                "Criterion",
                one == null ? "" : text(one.criterion()),
                other == null ? "" : text(other.criterion()));
        part(parts, "Put right", corrected(one), corrected(other));
        return new Error(
                descriptor.nature() == null ? descriptor.element() : descriptor.element() + ": " + descriptor.nature(),
                one != null,
                other != null,
                parts);
    }

    private static void part(List<Said> parts, String what, String one, String other) {
        if (!one.isEmpty() || !other.isEmpty()) {
            parts.add(new Said(what, one, other));
        }
    }

    private static String money(CheckWords words, CheckView.ErrorLineView line) {
        if (line == null) {
            return "";
        }
        String direction = text(words.direction(line));
        return line.amount() == null
                ? direction
                : direction + ": " + line.amount().display();
    }

    private static String days(CheckView.ErrorLineView line) {
        return line == null || line.periodFrom() == null || line.periodTo() == null
                ? ""
                : Formats.inWords(line.periodFrom()) + " to " + Formats.inWords(line.periodTo());
    }

    private static String corrected(CheckView.ErrorLineView line) {
        return line != null && line.correctedAtSource() ? "Corrected at source" : "";
    }

    private static String comment(CheckView check, String criterion) {
        return check.findings().stream()
                .filter(one -> one.criterion().equals(criterion) && one.comment() != null)
                .map(CheckView.FindingView::comment)
                .findFirst()
                .orElse("");
    }

    private static String percent(CheckView check) {
        return check.score() == null ? "" : Formats.percent(check.score());
    }

    private static String counted(long count, String one, String many) {
        return count == 0 ? "no " + one : count + " " + (count == 1 ? one : many);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
