package scot.pillars.kit.records;

import java.util.List;
import java.util.UUID;

/** Knows of something that an answer to the client of a case leaves out, because fraud is suspected (section 5, rule 8). */
public interface LeftOut {
    /** What is left out, by the names of the audit trail, such as {@code suspicion/...}; nothing for most cases. */
    List<String> leftOut(UUID caseToken);
}
