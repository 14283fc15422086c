package scot.pillars.assurance.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.model.Direction;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;

/** What a check found, in the words of the rules of a dispute. */
record DisputedCheck(List<OverallResult.Found> findings, List<OverallResult.Error> errors) {

    /** An error whose criterion stands in no finding counts as one: the criterion was not met. */
    static DisputedCheck of(CheckView check) {
        List<OverallResult.Found> findings = new ArrayList<>();
        check.findings()
                .forEach(one -> findings.add(new OverallResult.Found(
                        one.criterion(),
                        OverallResult.Result.valueOf(one.result().name()),
                        one.critical())));
        List<OverallResult.Error> errors = new ArrayList<>();
        check.errorLines().forEach(line -> {
            errors.add(new OverallResult.Error(line.criterion(), direction(line.direction())));
            boolean known = line.criterion() == null
                    || findings.stream().anyMatch(one -> one.criterion().equals(line.criterion()));
            if (!known) {
                findings.add(new OverallResult.Found(line.criterion(), OverallResult.Result.NOT_MET, false));
            }
        });
        return new DisputedCheck(List.copyOf(findings), List.copyOf(errors));
    }

    Optional<OverallResult.Found> finding(String criterion) {
        return findings.stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst();
    }

    /** Whether the overall result would be another with these outcomes. */
    boolean changesWith(Map<String, OverallResult.Result> expected) {
        return !OverallResult.of(findings, errors).equals(OverallResult.with(findings, errors, expected));
    }

    /** @throws Refusal 422 when a criterion is not of this check or its outcome is expected as it is */
    List<DisputeView.CriterionView> disputed(DisputeRequest request) {
        List<FieldError> errors = new ArrayList<>();
        List<DisputeView.CriterionView> disputed = new ArrayList<>();
        for (int at = 0; at < request.criteria().size(); at++) {
            DisputeRequest.Expected one = request.criteria().get(at);
            Optional<OverallResult.Found> found = finding(one.criterion());
            String field = "criteria[" + at + "]";
            if (found.isEmpty()) {
                errors.add(new FieldError(
                        field + ".criterion", "criterion-of-check", "The check holds no such criterion"));
            } else if (found.get().result() == one.expected()) {
                errors.add(new FieldError(
                        field + ".expected", "expected-differs", "This is what the check found already"));
            } else if (disputed.stream().anyMatch(other -> other.criterion().equals(one.criterion()))) {
                errors.add(new FieldError(field + ".criterion", "criterion-once", "Name each criterion once"));
            } else {
                disputed.add(new DisputeView.CriterionView(
                        one.criterion(), found.get().result(), one.expected(), null, null));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the dispute", errors);
        }
        return disputed;
    }

    private static OverallResult.Direction direction(Direction direction) {
        return direction == null ? OverallResult.Direction.NONE : OverallResult.Direction.valueOf(direction.name());
    }
}
