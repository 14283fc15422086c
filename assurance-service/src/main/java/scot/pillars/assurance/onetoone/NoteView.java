package scot.pillars.assurance.onetoone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A note of a one-to-one; once the colleague agreed it stays as it is. */
@Schema(name = "OneToOneNote")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoteView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "C-000731") String colleague,

        @Schema(required = true, description = "First day of the period it is about")
        LocalDate periodFrom,

        @Schema(required = true) LocalDate periodTo,
        @Schema(required = true) String text,

        @Schema(required = true, examples = "C-000700", description = "Number of the team leader who wrote it")
        String writtenBy,

        @Schema(required = true) LocalDate writtenOn,

        @Schema(description = "Day on which the colleague agreed; absent until then")
        LocalDate agreedOn,

        @Schema(required = true, description = "Version, also the ETag")
        long version) {
    static final Table<NoteView> TABLE = Table.<NoteView>named("one-to-one-notes")
            .column("id", NoteView::id)
            .column("colleague", NoteView::colleague)
            .column("periodFrom", NoteView::periodFrom)
            .column("periodTo", NoteView::periodTo)
            .column("text", NoteView::text)
            .column("writtenBy", NoteView::writtenBy)
            .column("writtenOn", NoteView::writtenOn)
            .column("agreedOn", NoteView::agreedOn);

    static NoteView read(ResultSet row) throws SQLException {
        return new NoteView(
                row.getObject("id", UUID.class),
                row.getString("colleague"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("text"),
                row.getString("written_by"),
                row.getObject("written_on", LocalDate.class),
                row.getObject("agreed_on", LocalDate.class),
                row.getLong("version"));
    }
}
