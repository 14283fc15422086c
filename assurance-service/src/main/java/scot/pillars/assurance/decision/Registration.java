package scot.pillars.assurance.decision;

import scot.pillars.assurance.decision.model.Gate;

/**
 * A decision to write.
 *
 * @param answer of the gate; null for past decisions, which nobody asks about
 */
record Registration(DecisionRequest decision, Rendered rendered, Gate.Answer answer) {}
