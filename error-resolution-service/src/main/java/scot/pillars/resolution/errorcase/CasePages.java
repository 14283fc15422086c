package scot.pillars.resolution.errorcase;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of error cases. */
@CheckedTemplate(basePath = "errorcase")
final class CasePages {
    private CasePages() {}

    static native TemplateInstance worklist(WorklistPage page);

    static native TemplateInstance errorcase(CasePage page);
}
