package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import scot.pillars.assurance.check.CheckSearch;
import scot.pillars.assurance.check.CheckSummary;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.guidance.GuidanceRegister;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.time.BusinessClock;

/** Puts together what the page of a check shows, from what was typed or from the draft. */
@ApplicationScoped
class ShowingCase {
    /** Part of a draft that a page kept: the fields as they were typed, also those that cannot be read. */
    private static final String TYPED = "typed";

    private static final String VOCABULARY = "PILLARS";
    private static final int EARLIER = 5;
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    @Inject
    BusinessClock clock;

    @Inject
    CaseFacts facts;

    @Inject
    Checks checks;

    @Inject
    KnownRegisters registers;

    @Inject
    Forms forms;

    @Inject
    GuidanceRegister guidance;

    @Inject
    ObjectMapper json;

    /** The sheet with what was typed just now. */
    CaseSheet typed(SampledCaseView sampled, Map<String, String> typed, List<FieldError> refused) {
        PublishedForm form = form(sampled);
        CaseForm read = read(sampled, form, typed);
        List<FieldError> errors = new ArrayList<>(read.errors());
        errors.addAll(read.onPage(refused));
        return sheet(sampled, form, read, errors);
    }

    /** The sheet with the draft, empty when there is none. */
    CaseSheet draft(SampledCaseView sampled, String draft) {
        PublishedForm form = form(sampled);
        return sheet(sampled, form, read(sampled, form, fields(draft)), List.of());
    }

    /** What was typed, as the check that it describes. */
    CaseForm read(SampledCaseView sampled, Map<String, String> typed) {
        return read(sampled, form(sampled), typed);
    }

    /** The draft to keep: the check as far as it can be read, and everything that was typed. */
    JsonNode toKeep(CaseForm read) {
        ObjectNode draft = json.valueToTree(read.request());
        draft.set(TYPED, json.valueToTree(read.typed()));
        return draft;
    }

    private CaseForm read(SampledCaseView sampled, PublishedForm form, Map<String, String> typed) {
        Registers known = registers.recent();
        Registers.Benefit benefit = known.benefits().get(sampled.decision().benefit());
        return new CaseForm(
                typed,
                CaseSheet.asked(form, typed),
                known.vocabulary(VOCABULARY).on(clock.today()),
                facts.payments(sampled.decision()),
                benefit == null ? "GBP" : benefit.currency());
    }

    private CaseSheet sheet(SampledCaseView sampled, PublishedForm form, CaseForm read, List<FieldError> errors) {
        SampledCaseView.DecisionFacts decision = sampled.decision();
        Registers known = registers.recent();
        Registers.Benefit benefit = known.benefits().get(decision.benefit());
        return new CaseSheet(
                sampled,
                form,
                read.typed(),
                errors,
                read.lines(),
                known.vocabulary(VOCABULARY).on(clock.today()),
                benefit == null ? decision.benefit() : benefit.name(),
                facts.payments(decision),
                facts.attributes(decision),
                earlier(decision.caseReference()),
                sampled.checker() == null ? List.of() : facts.lastUsed(sampled.checker()),
                form == null ? Map.of() : guidance.inForce(cited(form), decision.decidedOn()),
                read.request());
    }

    private static List<String> cited(PublishedForm form) {
        return form.content().criteria().stream()
                .map(Criterion::guidance)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<CheckSummary> earlier(String caseReference) {
        CheckSearch search = new CheckSearch();
        search.caseReference = caseReference;
        return checks.page(search, EARLIER, null).items();
    }

    private PublishedForm form(SampledCaseView sampled) {
        return sampled.form() == null
                ? null
                : forms.find(sampled.form().code(), sampled.form().version()).orElse(null);
    }

    private Map<String, String> fields(String draft) {
        try {
            if (draft == null) {
                return Map.of();
            }
            JsonNode kept = json.readTree(draft);
            return kept.has(TYPED)
                    ? json.convertValue(kept.get(TYPED), FIELDS)
                    : CaseForm.typedFrom(json.treeToValue(kept, CaseCheckRequest.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
