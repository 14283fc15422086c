package scot.pillars.kit.imports;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import scot.pillars.kit.http.Csv;

/** The template of a kind as a download: header and the rows of an example, or its lines of NDJSON. */
final class ImportTemplate {
    private ImportTemplate() {}

    static Response csv(RowImport kind) {
        List<String> header = kind.columns().stream().map(ImportColumn::name).toList();
        return Csv.answer(
                kind.kind() + "-template.csv",
                header,
                Stream.concat(Stream.of(Map.<String, String>of()), kind.furtherRows().stream())
                        .map(row -> row(kind, row))
                        .toList());
    }

    private static List<String> row(RowImport kind, Map<String, String> different) {
        return kind.columns().stream()
                .map(column -> different.getOrDefault(column.name(), column.example()))
                .toList();
    }

    static Response ndjson(RowImport kind) {
        return Response.ok(kind.ndjsonExample().strip() + "\n", "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"" + kind.kind() + "-template.ndjson\"")
                .build();
    }
}
