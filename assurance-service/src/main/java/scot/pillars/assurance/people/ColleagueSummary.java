package scot.pillars.assurance.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** A colleague in a list, as of one day. What is not known is absent. */
@Schema(name = "ColleagueSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ColleagueSummary(
        @Schema(required = true, examples = "C-000731") String number,
        @Schema(required = true, examples = "Ailsa Reid") String name,
        @Schema(examples = "T-061") String team,
        @Schema(examples = "Child payments 1") String teamName,
        @Schema(examples = "C-000700") String lineManager,
        @Schema(examples = "Callum Shaw") String lineManagerName,
        @Schema(examples = "child-payments") String businessArea,
        @Schema(examples = "dundee") String site,

        @Schema(required = true, examples = "false", description = "Away on the day")
        boolean onLeave,

        @Schema(examples = "2026-03-31", description = "Day from which the colleague works here no more")
        LocalDate leftOn) {

    static final Table<ColleagueSummary> TABLE = Table.<ColleagueSummary>named("colleagues")
            .column("number", ColleagueSummary::number)
            .column("name", ColleagueSummary::name)
            .column("team", ColleagueSummary::team)
            .column("teamName", ColleagueSummary::teamName)
            .column("lineManager", ColleagueSummary::lineManager)
            .column("lineManagerName", ColleagueSummary::lineManagerName)
            .column("businessArea", ColleagueSummary::businessArea)
            .column("site", ColleagueSummary::site)
            .column("onLeave", ColleagueSummary::onLeave)
            .column("leftOn", ColleagueSummary::leftOn);

    static ColleagueSummary read(ResultSet row) throws SQLException {
        return new ColleagueSummary(
                row.getString("number"),
                row.getString("name"),
                row.getString("team"),
                row.getString("team_name"),
                row.getString("line_manager"),
                row.getString("manager_name"),
                row.getString("business_area"),
                row.getString("site"),
                row.getBoolean("away"),
                row.getObject("left_on", LocalDate.class));
    }
}
