package scot.pillars.deploy.sample;

import java.nio.file.Path;
import java.util.List;

/**
 * What a load did.
 *
 * @param files one entry per file, in the order of loading
 * @param statistics statistics recorded by this load
 * @param statisticsKnown statistics recorded by an earlier load of the same state
 * @param synthetic folder of the generated files, for counting them
 */
public record LoadResult(List<File> files, int statistics, int statisticsKnown, Path synthetic) {

    public LoadResult {
        files = List.copyOf(files);
    }

    /**
     * One file's import as its report gives it.
     *
     * @param name the file in words
     * @param importId the import, readable at {@code <service>/v1/imports/<id>}
     * @param earlier true when an earlier load of the same state had loaded it and nothing was sent now
     * @param rows rows in the file
     * @param landed rows that were new
     * @param alreadyKnown rows that had landed before
     * @param rejected rows refused, listed by the import with line and reason
     * @param decisions what the import decided where the file left something open, with a count each
     */
    public record File(
            String name,
            String importId,
            boolean earlier,
            long rows,
            long landed,
            long alreadyKnown,
            long rejected,
            List<String> decisions) {

        public File {
            decisions = List.copyOf(decisions);
        }
    }
}
