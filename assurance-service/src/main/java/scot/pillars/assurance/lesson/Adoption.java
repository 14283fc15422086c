package scot.pillars.assurance.lesson;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** How many of the lessons that were shared with a business area it has taken up. */
@Schema(name = "LessonAdoption")
public record Adoption(
        @Schema(required = true, examples = "child-payments")
        String area,

        @Schema(required = true, examples = "Child payments")
        String name,

        @Schema(required = true, examples = "8", description = "Lessons shared with it")
        int shared,

        @Schema(required = true, examples = "5") int adopted,
        @Schema(required = true, examples = "1") int notAdopted,

        @Schema(required = true, examples = "2", description = "Not answered yet")
        int open) {
    static final Table<Adoption> TABLE = Table.<Adoption>named("lesson-adoption")
            .column("area", Adoption::area)
            .column("name", Adoption::name)
            .column("shared", Adoption::shared)
            .column("adopted", Adoption::adopted)
            .column("notAdopted", Adoption::notAdopted)
            .column("open", Adoption::open);
}
