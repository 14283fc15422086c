package scot.pillars.kit.imports;

import jakarta.ws.rs.core.Response;
import java.util.List;
import scot.pillars.kit.http.Csv;

/** The template of a kind as a download: header and one example row, or one line of NDJSON. */
final class ImportTemplate {
    private ImportTemplate() {}

    static Response csv(RowImport kind) {
        List<String> header = kind.columns().stream().map(ImportColumn::name).toList();
        List<String> example =
                kind.columns().stream().map(ImportColumn::example).toList();
        return Csv.answer(kind.kind() + "-template.csv", header, List.of(example));
    }

    static Response ndjson(RowImport kind) {
        return Response.ok(kind.ndjsonExample().strip() + "\n", "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + kind.kind() + "-template.ndjson\"")
                .build();
    }
}
