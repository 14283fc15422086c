package scot.pillars.assurance.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.quota.model.QuotaPeriod;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;

/** How far a checker has come today or this week. */
@Schema(name = "QuotaProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotaProgress(
        @Schema(required = true, examples = "C-000731-DAILY", description = "Code of the quota")
        String code,

        @Schema(required = true, examples = "C-000731") String colleague,

        @Schema(examples = "SCP", description = "Absent: cases of all benefits")
        String benefit,

        @Schema(required = true) QuotaPeriod per,

        @Schema(required = true, examples = "7", description = "Cases ended in the period so far")
        long ended,

        @Schema(required = true, examples = "12", description = "Cases that the period asks for; 0 on a day off")
        int asked) {
    static final Table<QuotaProgress> TABLE = Table.<QuotaProgress>named("quota-progress")
            .column("code", QuotaProgress::code)
            .column("colleague", QuotaProgress::colleague)
            .column("benefit", QuotaProgress::benefit)
            .column("per", one -> Kebab.of(one.per()))
            .column("ended", QuotaProgress::ended)
            .column("asked", QuotaProgress::asked);

    /** Whether the period asks for nothing more. */
    public boolean met() {
        return ended >= asked;
    }

    /**
     * {@code 7 of 12 today}, {@code 31 of 40 this week for Scottish Child Payment}.
     *
     * @param benefitName what its benefit is called
     */
    public String words(String benefitName) {
        String period = per == QuotaPeriod.DAY ? "today" : "this week";
        String of = benefit == null ? "" : " for " + benefitName;
        return asked == 0
                ? String.format(Locale.UK, "%,d %s%s, a day off without a quota", ended, period, of)
                : String.format(Locale.UK, "%,d of %,d %s%s", ended, asked, period, of);
    }

    /** As much of the bar as is filled; never more than all of it. */
    public long filled() {
        return Math.min(ended, asked);
    }
}
