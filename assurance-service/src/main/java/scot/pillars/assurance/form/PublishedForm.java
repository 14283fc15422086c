package scot.pillars.assurance.form;

import java.time.LocalDate;
import scot.pillars.assurance.form.model.FormVersion;

/**
 * A published version of a check form; its content never changes.
 *
 * @param inForceFrom first business date on which checks use it
 * @param endsBefore first business date on which they no longer do, null for no end
 * @param withdrawn retired because it is wrong: open checks may not end on it either
 */
public record PublishedForm(FormVersion content, LocalDate inForceFrom, LocalDate endsBefore, boolean withdrawn) {
    /** Whether checks made on this day use it. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (endsBefore == null || day.isBefore(endsBefore));
    }

    /** Code and version for people: SCP-1 version 2. */
    public String inWords() {
        return content.form().code() + " version " + content.version();
    }
}
