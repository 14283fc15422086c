package scot.pillars.assurance.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.guidance.GuidanceOfDay;
import scot.pillars.assurance.guidance.GuidanceRegister;

/** What was asked of the criteria that were not met: by the form that the check pins, and the guidance of its day. */
@ApplicationScoped
class RequiredStandards {
    @Inject
    Forms forms;

    @Inject
    GuidanceRegister guidance;

    /** The required standard of one criterion. What is not known is absent. */
    @Schema(name = "RequiredStandard")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standard(
            @Schema(examples = "SCP-1-03") String criterion,
            String question,
            String standard,

            @Schema(description = "Code of the guidance behind it")
            String guidance,

            String guidanceTitle,

            @Schema(description = "Its version in force on the day of the check")
            Integer guidanceVersion,

            String guidanceLink) {}

    /** In the order of the check; nothing for a check without a form. */
    List<Standard> of(CheckView check) {
        if (check.form() == null) {
            return List.of();
        }
        List<Criterion> unmet = forms.find(check.form().code(), check.form().version())
                .map(form -> check.findings().stream()
                        .filter(one -> one.result() == FindingResult.NOT_MET)
                        .flatMap(one -> form.content().criterion(one.criterion()).stream())
                        .toList())
                .orElse(List.of());
        Map<String, GuidanceOfDay> ofDay = guidance.inForce(
                unmet.stream()
                        .map(Criterion::guidance)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                check.checkedOn());
        return unmet.stream()
                .map(one -> standard(one, one.guidance() == null ? null : ofDay.get(one.guidance())))
                .toList();
    }

    private static Standard standard(Criterion criterion, GuidanceOfDay ofDay) {
        return new Standard(
                criterion.code(),
                criterion.question(),
                criterion.standard(),
                criterion.guidance(),
                ofDay == null ? null : ofDay.title(),
                ofDay == null ? null : ofDay.version(),
                ofDay == null ? null : ofDay.link());
    }
}
