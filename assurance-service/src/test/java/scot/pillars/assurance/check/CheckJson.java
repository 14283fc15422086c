package scot.pillars.assurance.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** A check as a caller sends it, of a case of its own, to be varied. */
final class CheckJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    final ObjectNode body = parse("""
            {"caseReference":"","determinationReference":"","benefit":"SCP","area":"Dundee City","team":"T-014",
             "colleague":"C-000731","tier":1,"timing":"post-payment","decidedOn":"2025-05-02",
             "checkedOn":"2025-06-03","disposition":"complete","minutes":25,
             "findings":[{"criterion":"SCP-1-01","result":"met","critical":true},
                         {"criterion":"SCP-1-03","result":"not-met","critical":true}],
             "errorLines":[{"criterion":"SCP-1-03","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE",
               "responsibleParties":["SSS"],"direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},
               "periodFrom":"2025-04-07","periodTo":"2025-05-04","effect":"incurred",
               "detectionPoint":"case-record","occurredOn":"2025-04-07","correctedAtSource":false}]}""");

    CheckJson() {
        String own = UUID.randomUUID().toString();
        body.put("caseReference", "CR-" + own).put("determinationReference", "D-" + own);
    }

    ObjectNode line() {
        return (ObjectNode) body.path("errorLines").get(0);
    }

    ObjectNode amount() {
        return (ObjectNode) line().path("amount");
    }

    String caseReference() {
        return body.path("caseReference").asText();
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
