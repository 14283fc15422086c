package scot.pillars.deploy.bench.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The usual way: entities persisted one by one. Four rows per request: check, finding, two outbox rows. */
@Path("/checks")
@PermitAll
public class PlainCheckResource {
    @Inject
    ObjectMapper json;

    @POST
    @Transactional
    public Response record(PlainCheckRequest request) throws JsonProcessingException {
        QualityCheck check = QualityCheck.from(request);
        keep(check, request);
        return Response.created(URI.create("/checks/" + check.id)).entity(check).build();
    }

    void keep(QualityCheck check, PlainCheckRequest request) throws JsonProcessingException {
        check.persist();
        Finding finding = new Finding();
        finding.checkId = check.id;
        finding.place = 1;
        finding.criterion = request.findings().get(0).criterion();
        finding.result = request.findings().get(0).result();
        finding.critical = request.findings().get(0).critical();
        finding.persist();
        outbox(check, "scot.pillars.check-completed.v1", completed(check));
        outbox(check, "scot.pillars.error-found.v1", found(check));
    }

    private static void outbox(QualityCheck check, String type, String payload) {
        OutboxRow row = new OutboxRow();
        row.eventId = UUID.randomUUID();
        row.topic = "assurance.case.v1";
        row.key = check.caseToken.toString();
        row.type = type;
        row.subject = check.id.toString();
        row.time = Instant.now();
        row.payload = payload;
        row.persist();
    }

    private String completed(QualityCheck check) throws JsonProcessingException {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("checkId", check.id.toString());
        event.put("caseToken", check.caseToken.toString());
        event.put("dataset", check.dataset);
        event.put("provenance", check.provenance);
        event.put("benefit", check.benefit);
        event.put("area", check.area);
        event.put("team", check.team);
        event.put("colleague", check.colleague);
        event.put("period", period(check));
        event.put("tier", check.tier);
        event.put("timing", check.timing);
        event.put("decidedOn", check.decidedOn.toString());
        event.put("checkedOn", check.checkedOn.toString());
        event.put("disposition", check.disposition);
        event.put("outcome", check.outcome);
        event.put("findings", 1);
        event.put("findingsNotMet", 1);
        event.put("errorLines", 1);
        event.put("minutes", check.minutes);
        return json.writeValueAsString(event);
    }

    private String found(QualityCheck check) throws JsonProcessingException {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("errorId", UUID.randomUUID().toString());
        event.put("checkId", check.id.toString());
        event.put("caseToken", check.caseToken.toString());
        event.put("determinationToken", check.determinationToken.toString());
        event.put("dataset", check.dataset);
        event.put("provenance", check.provenance);
        event.put("benefit", check.benefit);
        event.put("area", check.area);
        event.put("team", check.team);
        event.put("colleague", check.colleague);
        event.put("period", period(check));
        event.put("tier", check.tier);
        event.put(
                "descriptor",
                Map.of(
                        "vocabulary",
                        "PILLARS",
                        "code",
                        "RES-WRONG-DATE",
                        "element",
                        "Residence",
                        "nature",
                        "Wrong date used"));
        event.put("cause", "GUIDANCE");
        event.put("responsibleParties", new String[] {"SSS"});
        event.put("official", true);
        event.put("direction", "overpayment");
        event.put("amountFound", Map.of("value", "26.70", "currency", "GBP"));
        event.put("effect", "incurred");
        event.put("detectionPoint", "case-record");
        event.put("foundOn", check.checkedOn.toString());
        event.put("correctedAtSource", true);
        return json.writeValueAsString(event);
    }

    private static Map<String, String> period(QualityCheck check) {
        return Map.of("calendar", check.periodCalendar, "value", check.periodValue);
    }
}
