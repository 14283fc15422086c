package scot.pillars.kit.imports;

import java.util.Map;
import java.util.UUID;

/**
 * What was asked for with one file.
 *
 * @param id the import
 * @param kind kind of rows
 * @param params parameters of the upload, defaults filled in
 * @param dryRun only the report is wanted
 * @param correlationId correlation id of the upload; also the current one while the file is worked on
 */
public record ImportJob(UUID id, String kind, Map<String, String> params, boolean dryRun, String correlationId) {

    /** The parameter's value, or null when it was not given and has no default. */
    public String param(String name) {
        return params.get(name);
    }
}
