package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A synthetic error line; {@code pence} and {@code effect} hold only where the direction is not {@code none}. */
record ErrorLine(
        String criterion,
        String descriptor,
        String cause,
        List<String> parties,
        String direction,
        long pence,
        LocalDate from,
        LocalDate to,
        String effect,
        String detectionPoint,
        boolean correctedAtSource) {

    boolean wrongInMoney() {
        return !direction.equals("none");
    }

    /** Whether error resolution opens or joins a case for it: money paid wrongly and not yet put right. */
    boolean opensCase() {
        return wrongInMoney() && effect.equals("incurred") && !correctedAtSource;
    }

    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("criterion", criterion);
        json.writeStringField("descriptor", descriptor);
        json.writeStringField("cause", cause);
        json.writeArrayFieldStart("responsibleParties");
        for (String party : parties) {
            json.writeString(party);
        }
        json.writeEndArray();
        json.writeStringField("direction", direction);
        if (wrongInMoney()) {
            json.writeObjectFieldStart("amount");
            json.writeStringField("value", Tally.pounds(pence));
            json.writeStringField("currency", "GBP");
            json.writeEndObject();
            json.writeStringField("periodFrom", from.toString());
            json.writeStringField("periodTo", to.toString());
            json.writeStringField("effect", effect);
        }
        json.writeStringField("detectionPoint", detectionPoint);
        json.writeStringField("occurredOn", from.toString());
        json.writeBooleanField("correctedAtSource", correctedAtSource);
        json.writeEndObject();
    }
}
