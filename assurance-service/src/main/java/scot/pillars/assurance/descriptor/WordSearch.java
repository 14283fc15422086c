package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the lists of descriptors, causes and detection points; one that is absent does not restrict. */
public class WordSearch {
    /** Whether a code may be used today. */
    public enum State {
        IN_FORCE,
        RETIRED
    }

    @QueryParam("vocabulary")
    @Parameter(description = "Code of the vocabulary", example = "PILLARS")
    public String vocabulary;

    @QueryParam("search")
    @Size(max = 100)
    @Parameter(description = "Part of the code or the words, in any case", example = "income")
    public String search;

    @QueryParam("state")
    @Parameter(description = "in-force or retired, as of today", example = "in-force")
    public State state;
}
