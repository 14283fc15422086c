package scot.pillars.resolution.errorcase;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** Words for the codes of benefits on pages, until the events carry them: {@code benefit:named(...)} in templates. */
@TemplateExtension(namespace = "benefit")
final class BenefitWords {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CAS", "Carer's Allowance Supplement"),
            Map.entry("BSG-PB", "Best Start Grant: Pregnancy and Baby Payment"),
            Map.entry("BSG-EL", "Best Start Grant: Early Learning Payment"),
            Map.entry("BSG-SA", "Best Start Grant: School Age Payment"),
            Map.entry("BSF", "Best Start Foods"),
            Map.entry("FSP", "Funeral Support Payment"),
            Map.entry("YCG", "Young Carer Grant"),
            Map.entry("JSP", "Job Start Payment"),
            Map.entry("CWHP", "Child Winter Heating Payment"),
            Map.entry("SCP", "Scottish Child Payment"),
            Map.entry("CDP", "Child Disability Payment"),
            Map.entry("ADP", "Adult Disability Payment"),
            Map.entry("WHP", "Winter Heating Payment"),
            Map.entry("CSP", "Carer Support Payment"),
            Map.entry("PADP", "Pension Age Disability Payment"),
            Map.entry("PAWHP", "Pension Age Winter Heating Payment"),
            Map.entry("SADLA", "Scottish Adult Disability Living Allowance"));

    private BenefitWords() {}

    /** Adult Disability Payment for ADP; the code itself where no words are known. */
    static String named(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
