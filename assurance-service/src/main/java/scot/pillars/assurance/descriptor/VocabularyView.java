package scot.pillars.assurance.descriptor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** Whose words. */
@Schema(name = "Vocabulary")
public record VocabularyView(
        @Schema(required = true, examples = "PILLARS") String code,

        @Schema(required = true, examples = "Aligned error descriptors of the agency")
        String title,

        @Schema(nullable = true, description = "Who keeps it")
        String publisher,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {

    static final Table<VocabularyView> TABLE = Table.<VocabularyView>named("vocabularies")
            .column("code", VocabularyView::code)
            .column("title", VocabularyView::title)
            .column("publisher", VocabularyView::publisher)
            .column("version", VocabularyView::version);

    static VocabularyView from(VocabularyRow row) {
        return new VocabularyView(row.code, row.title, row.publisher, row.version);
    }
}
