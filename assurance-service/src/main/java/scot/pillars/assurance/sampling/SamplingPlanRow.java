package scot.pillars.assurance.sampling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.pages.TypedForm;

/**
 * A sampling plan in a file. The cells of a CSV row say what the fields of the plan's form say; lists have ; between them, rows
 * of strata and bands have | between them and ; between their parts.
 */
public record SamplingPlanRow(
        @NotBlank String code, @NotNull @Valid SamplingPlanRequest plan) {
    private static final String STRATA = "strata";
    private static final String BANDS = "bands";
    private static final String OPEN_CASES = "leaveOutOpenCases";
    /** Columns of lists, with what the name of each box of the form begins with. */
    private static final Map<String, String> BOXES =
            Map.of("decisionTypes", "type-", "channels", "channel-", "stratifyBy", "stratify-");

    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("code", "Code of the plan: capital letters, digits and hyphens", "SCP-MONTHLY"),
            ImportColumn.required("question", "Which question it answers", "How many decisions on SCP were right?"),
            ImportColumn.required("name", "Its name", "Scottish Child Payment, monthly"),
            ImportColumn.required("tier", "Line of defence, 1 or 2", "2"),
            ImportColumn.optional("benefits", "Codes with ; between them; empty: all", "SCP"),
            ImportColumn.optional("decisionTypes", "Types of decision with ; between them; empty: all", ""),
            ImportColumn.optional("channels", "Channels with ; between them; empty: all", ""),
            ImportColumn.optional("teams", "Teams with ; between them; empty: all", ""),
            ImportColumn.optional("amountFrom", "Least amount", ""),
            ImportColumn.optional("amountBelow", "Only amounts below it", ""),
            ImportColumn.optional("inPostLessThanDays", "Only colleagues in post less than so many days", ""),
            ImportColumn.optional("decidedFrom", "First day of decision; empty: each frame says its days", ""),
            ImportColumn.optional("decidedTo", "Last day of decision", ""),
            ImportColumn.required(
                    "method", "simple-random, systematic, stratified, all, proficiency or risk-targeted", "stratified"),
            ImportColumn.optional("sortBy", "What a systematic sample is sorted by, with ; between", ""),
            ImportColumn.optional("stratifyBy", "What a stratified frame is divided by, with ; between", "channel"),
            ImportColumn.optional("amountBands", "Limits of the amount bands, ascending, with ; between", ""),
            ImportColumn.optional("allocation", "proportional, neyman, shares or numbers", "proportional"),
            ImportColumn.optional(
                    STRATA, "Rows with | between: name; deviation, share or number; at least", "online;;30|post;;10"),
            ImportColumn.optional("emptyStrata", "refuse or show", ""),
            ImportColumn.optional("size", "How many decisions are drawn", "300"),
            ImportColumn.optional("targeted", "How many of the highest scores, of a risk-targeted plan", ""),
            ImportColumn.optional("margin", "In place of a size: the margin it shall buy", ""),
            ImportColumn.optional("confidence", "Confidence of the margin; empty: 0.95", ""),
            ImportColumn.optional("expectedRate", "Share expected to be wrong; empty: 0.5", ""),
            ImportColumn.optional("lastChecks", "By proficiency: how many latest checks are looked at", ""),
            ImportColumn.optional("fewestChecks", "By proficiency: with fewer a colleague is not assessed", ""),
            ImportColumn.optional("rateNotAssessed", "By proficiency: rate of who is not assessed", ""),
            ImportColumn.optional(BANDS, "Rows with | between: name; share right from; rate", ""),
            ImportColumn.optional("mostPerStratum", "Cap: at most so many of each stratum", ""),
            ImportColumn.optional("mostPerColleague", "Cap: at most so many of each colleague in one draw", "5"),
            ImportColumn.optional("checkedWithinDays", "Leaves out decisions checked within so many days", "90"),
            ImportColumn.optional(OPEN_CASES, "yes leaves out decisions that wait for a check already", "yes"),
            ImportColumn.required("dueInDays", "Days from the draw until its checks are due", "28"));

    /** A CSV row; empty when a cell cannot be read, which is then in the report. */
    static Optional<SamplingPlanRow> csv(ImportRow row, ImportReport report) {
        Map<String, String> typed = new TreeMap<>();
        for (ImportColumn column : COLUMNS) {
            String text = row.text(column.name());
            if (text != null) {
                put(typed, column.name(), text);
            }
        }
        try {
            return Optional.of(
                    new SamplingPlanRow(row.text("code"), SamplingPlanForm.read(new TypedForm(typed, List.of()))));
        } catch (Refusal refusal) {
            refusal.errors()
                    .forEach(error -> report.rejected(row.line(), error.field(), error.rule(), error.message()));
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> typed, String column, String text) {
        if (BOXES.containsKey(column)) {
            Arrays.stream(text.split("[;\\s]+")).forEach(one -> typed.put(BOXES.get(column) + one, "on"));
        } else if (column.equals(STRATA) || column.equals(BANDS)) {
            typed.put(
                    column,
                    Arrays.stream(text.split("\\|"))
                            .map(one -> one.replace(';', '|'))
                            .collect(Collectors.joining("\n")));
        } else if (!column.equals(OPEN_CASES) || "yes".equalsIgnoreCase(text)) {
            typed.put(column, text);
        }
    }
}
