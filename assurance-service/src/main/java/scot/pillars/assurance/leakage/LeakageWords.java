package scot.pillars.assurance.leakage;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.kit.pages.Formats;

/** Shares as pages write them: {@code leak:percent(...)} in templates. */
@TemplateExtension(namespace = "leak")
final class LeakageWords {
    private LeakageWords() {}

    static String percent(Double share) {
        return share == null ? "–" : Formats.percent(share);
    }
}
