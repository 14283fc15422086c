package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;

/** A synthetic determination. People are numbers that stand for nobody. */
record Decision(long number, String benefit, String area, String team, String colleague, LocalDate decidedOn) {

    String caseReference() {
        return Tally.numbered("CR-2025-", number, 8);
    }

    String reference() {
        return Tally.numbered("D-2025-", number, 8);
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("determinationReference", reference());
        json.writeStringField("caseReference", caseReference());
        json.writeStringField("benefit", benefit);
        json.writeStringField("area", area);
        json.writeStringField("team", team);
        json.writeStringField("colleague", colleague);
        json.writeStringField("decidedOn", decidedOn.toString());
        json.writeStringField("dataset", SyntheticYear.DATASET);
        json.writeEndObject();
    }
}
