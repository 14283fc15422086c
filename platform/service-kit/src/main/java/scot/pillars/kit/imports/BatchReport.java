package scot.pillars.kit.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the report of one batch. */
final class BatchReport implements ImportReport {
    /** The rule of rows without a fault of their own. */
    static final String WHOLE_RECORD = "whole-record";

    private static final int LONGEST = 500;

    long landed;
    long alreadyKnown;
    final List<Rejection> rejections = new ArrayList<>();
    final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Set<Long> rejectedLines = new HashSet<>();
    private final Map<Long, Integer> places = new HashMap<>();

    record Rejection(long line, int place, String field, String rule, String message) {}

    record Decision(String code, String text, long count) {}

    @Override
    public void landed(int records) {
        landed += records;
    }

    @Override
    public void alreadyKnown(int records) {
        alreadyKnown += records;
    }

    @Override
    public void rejected(long line, String field, String rule, String message) {
        rejectedLines.add(line);
        int place = places.merge(line, 1, Integer::sum) - 1;
        rejections.add(new Rejection(line, place, clean(field), clean(rule), clean(message)));
    }

    @Override
    public void decided(String code, String text, int count) {
        if (count > 0) {
            decisions.merge(
                    code,
                    new Decision(code, clean(text), count),
                    (before, more) -> new Decision(code, before.text(), before.count() + more.count()));
        }
    }

    /** Lists the other rows of each record of which one is refused: the record has not landed. */
    void rejectRest(List<List<ImportRow>> records) {
        for (List<ImportRow> record : records) {
            List<ImportRow> faultless = record.stream()
                    .filter(row -> !rejectedLines.contains(row.line()))
                    .toList();
            if (faultless.size() < record.size()) {
                long fault = record.stream()
                        .mapToLong(ImportRow::line)
                        .filter(rejectedLines::contains)
                        .findFirst()
                        .orElseThrow();
                faultless.forEach(row ->
                        rejected(row.line(), null, WHOLE_RECORD, "Line " + fault + " of the same record is refused"));
            }
        }
    }

    long rejectedRows() {
        return rejectedLines.size();
    }

    private static String clean(String text) {
        if (text == null) {
            return null;
        }
        String safe = text.replace('\0', '\ufffd');
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "...";
    }
}
