package scot.pillars.resolution.errorcase;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the audit trail keeps of a case before and after a step: its state and figures, no free text. */
final class CaseTrail {
    private CaseTrail() {}

    static String of(ErrorCaseRow row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", row.state)
                .put("officer", row.officer)
                .put("outcome", row.outcome)
                .put("establishedOver", row.establishedOver)
                .put("establishedUnder", row.establishedUnder)
                .put("currency", row.currency);
        return json.toString();
    }
}
