package scot.pillars.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import scot.pillars.kit.database.Sql;

/** What an import's report lists: rejected rows and decisions. */
@ApplicationScoped
class ImportFindings {
    @Inject
    Sql sql;

    /** Adds a batch's findings in the caller's transaction. */
    void add(int seq, BatchReport report) {
        List<BatchReport.Rejection> rejections = report.rejections;
        if (!rejections.isEmpty()) {
            String statement = """
                    insert into import_rejection (import_seq, line, place, field, rule, message)
                    select ?, r.* from unnest(?::int8[], ?::int4[], ?::text[], ?::text[], ?::text[]) r
                    on conflict (import_seq, line, place) do nothing""";
            sql.update(
                    statement,
                    seq,
                    rejections.stream().map(BatchReport.Rejection::line).toArray(Long[]::new),
                    rejections.stream().map(BatchReport.Rejection::place).toArray(Integer[]::new),
                    texts(rejections, BatchReport.Rejection::field),
                    texts(rejections, BatchReport.Rejection::rule),
                    texts(rejections, BatchReport.Rejection::message));
        }
        if (!report.decisions.isEmpty()) {
            List<BatchReport.Decision> decisions = List.copyOf(report.decisions.values());
            String statement = """
                    insert into import_decision (import_seq, code, text, count)
                    select ?, d.* from unnest(?::text[], ?::text[], ?::int8[]) d
                    on conflict (import_seq, code) do update set count = import_decision.count + excluded.count""";
            sql.update(
                    statement,
                    seq,
                    texts(decisions, BatchReport.Decision::code),
                    texts(decisions, BatchReport.Decision::text),
                    decisions.stream().map(BatchReport.Decision::count).toArray(Long[]::new));
        }
    }

    /** Decisions, the most frequent first. */
    List<ImportView.Decision> decisions(int seq) {
        return sql.list(
                "select code, text, count from import_decision where import_seq = ? order by count desc, code",
                row -> new ImportView.Decision(row.getString(1), row.getString(2), row.getLong(3)),
                seq);
    }

    /** Refusals in the order of the file, those behind this place. */
    List<RejectionView> rejections(int seq, long line, int place, int limit) {
        return sql.list(
                """
                select line, place, field, rule, message from import_rejection
                where import_seq = ? and (line, place) > (?, ?) order by line, place limit ?""",
                row -> new RejectionView(
                        row.getLong(1), row.getString(3), row.getString(4), row.getString(5), row.getInt(2)),
                seq,
                line,
                place,
                limit);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
