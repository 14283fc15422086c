package scot.pillars.resolution.errorcase.model;

import java.util.List;

/** What a case answers when an officer wants to do something with it. */
public sealed interface Decision {

    /** The step is done; this is the case after it. */
    record Done(ErrorCase after) implements Decision {}

    /** Where the case stands forbids the step. */
    record Conflict(Refused reason) implements Decision {}

    /** The step is possible, but not in this form. */
    record Broken(List<Resolution.BrokenRule> rules) implements Decision {}
}
