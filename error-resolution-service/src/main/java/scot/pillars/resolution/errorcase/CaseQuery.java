package scot.pillars.resolution.errorcase;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.kit.http.PageQuery;

/** Which error cases, in which order. */
public class CaseQuery extends PageQuery {
    @QueryParam("state")
    @Parameter(
            description = "open, taken or resolved; may be repeated; all when absent",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    public List<@Pattern(regexp = "^(open|taken|resolved)$", message = "The state is open, taken or resolved") String>
            state = List.of();

    @QueryParam("benefit")
    @Size(max = 60)
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("area")
    @Size(max = 100)
    @Parameter(description = "Area", example = "Dundee City")
    public String area;

    @QueryParam("dataset")
    @Size(max = 60)
    @Parameter(description = "Whose data: agency, synthetic, ...", example = "agency")
    public String dataset;

    @QueryParam("officer")
    @Size(max = 20)
    @Parameter(description = "Colleague number of the officer who holds or resolved it", example = "C-000123")
    public String officer;

    @QueryParam("direction")
    @Pattern(regexp = "^(overpayment|underpayment)$", message = "The direction is overpayment or underpayment")
    @Parameter(description = "Only cases in which one was found: overpayment or underpayment")
    public String direction;

    @QueryParam("flagged")
    @Pattern(regexp = "^(true|false)$", message = "flagged is true or false")
    @Parameter(
            description = "true: only cases for a lead, because an error was withdrawn after they had been resolved",
            example = "true")
    public String flagged;

    @QueryParam("openedFrom")
    @Parameter(description = "Opened on this day or later", example = "2025-04-01")
    public LocalDate openedFrom;

    @QueryParam("openedTo")
    @Parameter(description = "Opened on this day or earlier", example = "2026-03-31")
    public LocalDate openedTo;

    @QueryParam("text")
    @Size(max = 60)
    @Parameter(
            description = "Number of the case, with or without ER and year, or a case token",
            example = "ER-2025-000123")
    public String text;

    @QueryParam("sort")
    @DefaultValue("opened")
    @Pattern(
            regexp = "^-?(opened|age|amount)$",
            message = "Sort by opened, age or amount; a leading minus turns the order round")
    @Parameter(
            description = "opened (oldest first), age (youngest first) or amount (the larger of the two found amounts,"
                    + " smallest first); a leading minus turns the order round")
    public String sort = "opened";
}
