package scot.pillars.kit.imports;

import java.util.Map;

/**
 * What came with a file.
 *
 * @param csv whether the rows are CSV, otherwise NDJSON
 * @param gzip whether the sender says that it is gzip; one that is gzip without saying so is recognised
 * @param params parameters, checked and with defaults
 * @param fileName name given by a browser, may be null
 * @param length bytes announced, -1 when not announced
 * @param idempotencyKey may be null
 */
record Upload(
        RowImport kind,
        boolean csv,
        boolean gzip,
        Map<String, String> params,
        boolean dryRun,
        String fileName,
        long length,
        String idempotencyKey) {}
