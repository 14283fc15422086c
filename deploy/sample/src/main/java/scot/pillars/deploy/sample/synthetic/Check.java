package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A synthetic check of one determination. */
record Check(
        long number,
        Decision decision,
        int tier,
        String timing,
        LocalDate checkedOn,
        String disposition,
        int minutes,
        List<ErrorLine> lines) {

    /** Criteria of a form: right person, right benefit, right rate, right date; the last has no effect on payment. */
    static final int CRITERIA = 5;

    boolean complete() {
        return disposition.equals("complete");
    }

    String criterion(int position) {
        return decision.benefit() + "-" + tier + "-0" + position;
    }

    /** The outcome as assurance derives it from the directions; absent unless the check is complete. */
    String outcome() {
        if (!complete()) {
            return null;
        }
        boolean over = lines.stream().anyMatch(line -> line.direction().equals("overpayment"));
        boolean under = lines.stream().anyMatch(line -> line.direction().equals("underpayment"));
        if (over && under) {
            return "over-and-underpayment";
        }
        if (over || under) {
            return over ? "overpayment" : "underpayment";
        }
        return lines.isEmpty() ? "correct" : "procedural";
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("sourceId", Tally.numbered("CHK-", number, 8));
        json.writeStringField("caseReference", decision.caseReference());
        json.writeStringField("determinationReference", decision.reference());
        json.writeStringField("benefit", decision.benefit());
        json.writeStringField("area", decision.area());
        json.writeStringField("team", decision.team());
        json.writeStringField("colleague", decision.colleague());
        json.writeNumberField("tier", tier);
        json.writeStringField("timing", timing);
        json.writeStringField("decidedOn", decision.decidedOn().toString());
        json.writeStringField("checkedOn", checkedOn.toString());
        json.writeStringField("disposition", disposition);
        json.writeNumberField("minutes", minutes);
        json.writeArrayFieldStart("findings");
        for (int position = 1; complete() && position <= CRITERIA; position++) {
            writeFinding(json, position);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("errorLines");
        for (ErrorLine line : lines) {
            line.writeTo(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFinding(JsonGenerator json, int position) throws IOException {
        String criterion = criterion(position);
        boolean failed = lines.stream().anyMatch(line -> line.criterion().equals(criterion));
        json.writeStartObject();
        json.writeStringField("criterion", criterion);
        json.writeStringField("result", failed ? "not-met" : "met");
        json.writeBooleanField("critical", position < CRITERIA);
        json.writeEndObject();
    }
}
