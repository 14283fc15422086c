package scot.pillars.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;

/** Reads imports and their reports for the API and the pages. */
@ApplicationScoped
class ImportLookup {
    @Inject
    ImportStore store;

    @Inject
    ImportFindings findings;

    @Inject
    ImportKinds kinds;

    /** @throws Refusal 404 when there is none */
    ImportProgress named(String id) {
        try {
            return store.find(UUID.fromString(id)).orElseThrow(ImportLookup::none);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    /** The latest first; of all kinds when the kind is null. */
    Page<ImportProgress> list(String kind, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        int before = from.isEmpty() ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, from.number(0));
        return Page.of(store.list(kind, before, query.limit() + 1), query.limit(), job -> Cursor.encode(job.seq()));
    }

    Page<RejectionView> rejections(ImportProgress job, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        long line = from.isEmpty() ? 0 : from.number(0);
        int place = from.isEmpty() ? 0 : (int) from.number(1);
        return Page.of(
                findings.rejections(job.seq(), line, place, query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.line(), row.place()));
    }

    ImportView view(ImportProgress job) {
        return ImportView.from(job, findings.decisions(job.seq()));
    }

    /** The kind's name for people. */
    String title(String kind) {
        return kinds.all().stream()
                .filter(known -> known.kind().equals(kind))
                .map(RowImport::title)
                .findFirst()
                .orElse(kind);
    }

    /** What was given with the file, by the labels and in the words of the form. */
    Map<String, String> params(ImportProgress job) {
        Map<String, ImportParameter> known = kinds.all().stream()
                .filter(kind -> kind.kind().equals(job.kind()))
                .flatMap(kind -> kind.parameters().stream())
                .collect(Collectors.toMap(ImportParameter::name, parameter -> parameter));
        Map<String, String> shown = new LinkedHashMap<>();
        job.params().forEach((name, value) -> {
            ImportParameter parameter = known.get(name);
            shown.put(parameter == null ? name : parameter.label(), parameter == null ? value : parameter.shown(value));
        });
        return shown;
    }

    private static Refusal none() {
        return Refusal.notFound("No import has this id");
    }
}
