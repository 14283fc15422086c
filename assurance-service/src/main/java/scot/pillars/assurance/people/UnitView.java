package scot.pillars.assurance.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A team, a business area or a site. */
@Schema(name = "Unit")
public record UnitView(
        @Schema(required = true, examples = "team") String kind,
        @Schema(required = true, examples = "T-061") String code,

        @Schema(required = true, examples = "Child payments 1")
        String name,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {
    static final Table<UnitView> TABLE = Table.<UnitView>named("units")
            .column("kind", UnitView::kind)
            .column("code", UnitView::code)
            .column("name", UnitView::name)
            .column("version", UnitView::version);

    static UnitView read(ResultSet row) throws SQLException {
        return new UnitView(
                row.getString("kind"), row.getString("code"), row.getString("name"), row.getLong("version"));
    }
}
