package scot.pillars.resolution.errorcase;

import java.util.List;
import scot.pillars.kit.pages.Formats;
import scot.pillars.resolution.errorcase.model.Outcome;

/**
 * What the page of a case shows.
 *
 * @param one the case
 * @param form what was typed and refused, fresh otherwise
 * @param done the step just done: taken or resolved; null otherwise
 */
public record CasePage(ErrorCaseView one, CaseForm form, String done) {

    public boolean open() {
        return one.state().equals("open");
    }

    public boolean taken() {
        return one.state().equals("taken");
    }

    public boolean resolved() {
        return one.state().equals("resolved");
    }

    /** How a case can end, in the order of the form. */
    public List<Outcome> outcomes() {
        return Outcome.chosen();
    }

    /** How it ended, in words; empty until it did. */
    public String ending() {
        return one.outcome() == null
                ? ""
                : Outcome.of(one.outcome()).map(Outcome::title).orElse(one.outcome());
    }

    /** What has to happen next, in one sentence. */
    public String nextStep() {
        return switch (one.state()) {
            case "open" -> "Nobody works on this case. An officer takes it.";
            case "taken" -> one.officer() + " establishes what was paid wrongly and resolves the case.";
            default ->
                one.leadAskedOn() == null
                        ? "None: this case has ended."
                        : "A lead looks at this case: an error behind it was withdrawn after it had ended.";
        };
    }

    /** What has already happened to the client, when an error was withdrawn too late; null otherwise. */
    public String withdrawnLate() {
        return one.leadAskedOn() == null
                ? null
                : "An error behind this case was withdrawn on " + Formats.inWords(one.leadAskedOn())
                        + ", after the case had ended on " + Formats.inWords(one.resolvedOn()) + " as: " + ending()
                        + ". Established: overpaid " + one.establishedOver().display() + ", underpaid "
                        + one.establishedUnder().display()
                        + ". Undoing it is a new decision with its own approval.";
    }

    /** What was just done, and what happens next; null when nothing was. */
    public String success() {
        if (done == null) {
            return null;
        }
        return switch (done) {
            case "taken" -> one.officer() + " now holds this case. Establish what was paid wrongly, then resolve it.";
            case "resolved" -> "This case is resolved. Nothing more has to be done here.";
            default -> null;
        };
    }
}
