package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FormVerdict;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.assurance.form.model.Answer;
import scot.pillars.assurance.form.model.Answers;
import scot.pillars.assurance.form.model.CheckForm;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.assurance.form.model.Score;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;

/** A check and the form that it is made on (docs/domain/quality-domain.md, section 3, rules 3 and 4). */
@ApplicationScoped
public class FormOfCheck {
    /** Longest comment beside a finding. */
    static final int LONGEST_COMMENT = 2_000;

    @Inject
    Forms forms;

    /** When the form of a check is pinned. */
    public enum Pinned {
        /** With the check: it is the form in force on the day of the check. */
        ON_THE_DAY,
        /** When its case was taken: the form that was in force then, or none. */
        BEFORE
    }

    /**
     * Findings as the form has them, and what they amount to.
     *
     * @param findings with what the form says is critical
     * @param verdict null without a form
     * @param errors every rule broken; empty when the findings may be kept
     */
    public record Judged(List<Finding> findings, FormVerdict verdict, List<FieldError> errors) {}

    /**
     * Judges a check that is recorded here: it pins the form in force for its benefit and tier.
     *
     * @param pin what the request names, null for nothing
     */
    Judged of(Check check, CheckRequest.FormRequest pin, Pinned pinned) {
        LocalDate day = check.checkedOn();
        if (check.benefit() == null || check.tier() == null || day == null) {
            return new Judged(check.findings(), null, List.of());
        }
        if (pin == null && pinned == Pinned.BEFORE) {
            return new Judged(check.findings(), null, List.of());
        }
        if (pin == null) {
            return forms.inForce(check.benefit(), check.tier(), day)
                    .map(form -> refused(
                            check,
                            "form",
                            "form-pinned",
                            "A check is made on the form in force for its benefit and tier: pin " + form.inWords()))
                    .orElseGet(() -> new Judged(check.findings(), null, List.of()));
        }
        Optional<PublishedForm> form =
                pin.code() == null || pin.version() == null ? Optional.empty() : forms.find(pin.code(), pin.version());
        if (form.isEmpty()) {
            return refused(check, "form", "form-known", "No check form was published under this code and version");
        }
        CheckForm scope = form.get().content().form();
        if (!scope.benefit().equals(check.benefit()) || scope.tier() != check.tier()) {
            return refused(check, "form", "form-of-benefit", "This form is of another benefit or tier");
        }
        if (pinned == Pinned.ON_THE_DAY && !form.get().inForceOn(day)) {
            String now = forms.inForce(check.benefit(), check.tier(), day)
                    .map(one -> "; " + one.inWords() + " is")
                    .orElse("");
            return refused(
                    check,
                    "form",
                    "form-in-force",
                    form.get().inWords() + " is not in force on the day of the check" + now);
        }
        return judge(form.get(), check.disposition(), check.findings());
    }

    /** Judges the findings of a revision on the form that the check was made on. */
    Judged again(FormVerdict pinned, Check check) {
        return pinned == null
                ? new Judged(check.findings(), null, List.of())
                : judge(
                        forms.find(pinned.form(), pinned.version()).orElseThrow(),
                        check.disposition(),
                        check.findings());
    }

    /** Judges findings on a published form, whatever the day. */
    public Judged judge(PublishedForm form, Disposition disposition, List<Finding> findings) {
        if (findings.stream().anyMatch(one -> one == null || one.criterion() == null || one.result() == null)) {
            return new Judged(findings, verdict(form, null), List.of());
        }
        Answers answers = new Answers(
                form.content(), findings.stream().map(FormOfCheck::answer).toList());
        boolean ended = disposition == Disposition.COMPLETE;
        List<FieldError> errors = new ArrayList<>();
        answers.broken(ended).forEach(one -> errors.add(error(one)));
        if (!errors.isEmpty()) {
            return new Judged(findings, verdict(form, null), errors);
        }
        List<Finding> known = findings.stream()
                .map(one -> new Finding(
                        one.criterion(),
                        one.result(),
                        form.content().criterion(one.criterion()).orElseThrow().critical(),
                        one.comment()))
                .toList();
        return new Judged(known, verdict(form, ended ? answers.score().orElse(null) : null), List.of());
    }

    /** What is wrong with the comments, whether there is a form or not. */
    static List<FieldError> comments(List<CheckRequest.FindingRequest> findings) {
        List<FieldError> errors = new ArrayList<>();
        for (int place = 0; findings != null && place < findings.size(); place++) {
            CheckRequest.FindingRequest one = findings.get(place);
            String field = "findings[" + place + "].comment";
            if (one != null && one.comment() != null) {
                if (one.comment().length() > LONGEST_COMMENT) {
                    errors.add(new FieldError(field, "length", "A comment has at most 2000 characters"));
                }
                FreeText.refuseIdentifiers(field, one.comment(), one.falseAlarm());
            }
        }
        return errors;
    }

    private static Judged refused(Check check, String field, String rule, String text) {
        return new Judged(check.findings(), null, List.of(new FieldError(field, rule, text)));
    }

    private static FormVerdict verdict(PublishedForm form, Score score) {
        return new FormVerdict(
                form.content().form().code(),
                form.content().version(),
                score == null ? null : score.share(),
                score == null ? null : score.passed());
    }

    private static Answer answer(Finding finding) {
        return new Answer(finding.criterion(), Result.valueOf(finding.result().name()), finding.comment() != null);
    }

    private static FieldError error(Answers.Broken broken) {
        if (broken.place() == null) {
            return new FieldError(
                    "findings",
                    broken.rule().key(),
                    broken.criterion() + ": " + broken.rule().text());
        }
        String part =
                switch (broken.rule()) {
                    case NOT_APPLICABLE_TAKEN -> ".result";
                    case COMMENT_ON_FAIL -> ".comment";
                    default -> ".criterion";
                };
        return new FieldError(
                "findings[" + broken.place() + "]" + part,
                broken.rule().key(),
                broken.rule().text());
    }
}
