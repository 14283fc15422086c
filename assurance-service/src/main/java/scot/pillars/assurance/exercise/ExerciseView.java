package scot.pillars.assurance.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.exercise.model.EvidencePolicy;
import scot.pillars.assurance.exercise.model.Progress;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** An exercise with its progress. */
@Schema(name = "Exercise")
public record ExerciseView(
        UUID id,
        String code,
        String name,
        LocalDate periodFrom,
        LocalDate periodTo,
        EvidencePolicy evidencePolicy,
        List<UUID> draws,
        Progress progress,

        @Schema(
                description =
                        "Complete cases of those subject to review; shown with every figure, absent without cases")
        Double completionRate,

        @Schema(description = "Cases that the policy treats: evidence not found")
        long treatedByPolicy,

        LocalDate closedOn,
        int version) {
    static final Table<ExerciseView> TABLE = Table.<ExerciseView>named("exercises")
            .column("code", ExerciseView::code)
            .column("name", ExerciseView::name)
            .column("periodFrom", ExerciseView::periodFrom)
            .column("periodTo", ExerciseView::periodTo)
            .column("evidencePolicy", one -> Kebab.of(one.evidencePolicy()))
            .column("drawn", one -> one.progress().drawn())
            .column("waiting", one -> one.progress().waiting())
            .column("taken", one -> one.progress().taken())
            .column("complete", one -> one.progress().complete())
            .column("incomplete", one -> one.progress().incomplete())
            .column("notSubjectToReview", one -> one.progress().notSubjectToReview())
            .column("evidenceNotFound", one -> one.progress().evidenceNotFound())
            .column("completionRate", ExerciseView::completionRate)
            .column("closedOn", ExerciseView::closedOn);
}
