package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * The check form of a case on the worklist: the one in force on the day on which the case was taken, so that a form retired
 * meanwhile does not take the work away, unless it was withdrawn because it is wrong.
 */
@ApplicationScoped
class PinningForm {
    @Inject
    SampledCases cases;

    @Inject
    Forms forms;

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    /** Pins what is in force today, in the caller's transaction. */
    void pin(SampledCaseView sampled) {
        pin(sampled, inForce(sampled));
    }

    /** Pins what is in force today; answers of the draft to criteria with the same code stay, others go. */
    void pinAnew(SampledCaseView sampled) {
        Optional<PublishedForm> form = inForce(sampled);
        pin(sampled, form);
        String draft = cases.draft(sampled.id())
                .map(text -> form.map(one -> carriedOver(text, one)).orElse(text))
                .orElse(null);
        cases.keepDraft(sampled.id(), draft);
    }

    /** Whether the form pinned was withdrawn meanwhile. */
    boolean isWithdrawn(SampledCaseView sampled) {
        return sampled.form() != null
                && forms.find(sampled.form().code(), sampled.form().version())
                        .filter(PublishedForm::withdrawn)
                        .isPresent();
    }

    /** @throws Refusal 409 when the form pinned was withdrawn meanwhile */
    void refuseWithdrawn(SampledCaseView sampled) {
        if (sampled.form() == null) {
            return;
        }
        Optional<PublishedForm> pinned =
                forms.find(sampled.form().code(), sampled.form().version());
        if (pinned.isPresent() && pinned.get().withdrawn()) {
            throw Refusal.conflict(
                    "form-retired",
                    pinned.get().inWords() + " was withdrawn as wrong while this check was open"
                            + inForce(sampled)
                                    .map(one -> "; " + one.inWords() + " is in force")
                                    .orElse("; no form is in force")
                            + ". Your draft is kept: pin the form anew, and the answers to criteria with the same code"
                            + " carry over");
        }
    }

    private void pin(SampledCaseView sampled, Optional<PublishedForm> form) {
        LocalDate today = clock.today();
        cases.pin(
                sampled.id(),
                form.map(one -> new SampledCaseView.FormPin(
                                one.content().form().code(), one.content().version()))
                        .orElse(null),
                today);
    }

    private Optional<PublishedForm> inForce(SampledCaseView sampled) {
        return forms.inForce(sampled.decision().benefit(), sampled.tier(), clock.today());
    }

    private String carriedOver(String text, PublishedForm form) {
        try {
            ObjectNode draft = (ObjectNode) json.readTree(text);
            if (draft.get("findings") instanceof ArrayNode findings) {
                List<JsonNode> kept = new ArrayList<>();
                findings.forEach(one -> {
                    if (form.content().criterion(one.path("criterion").asText()).isPresent()) {
                        kept.add(one);
                    }
                });
                findings.removeAll().addAll(kept);
            }
            return draft.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept draft is not JSON", e);
        }
    }
}
