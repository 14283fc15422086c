package scot.pillars.charter.measure.model;

import java.util.List;

/**
 * One figure over the years, of one dataset and one origin: figures of different datasets, of surveys and statistics,
 * or of exact and near matches never stand in one series.
 *
 * @param figure code of the figure
 * @param dataset whose data it is
 * @param origin {@code survey-responses} or {@code statistic}
 * @param unit {@code percent}, {@code count}, {@code days} or {@code number}
 * @param match {@code exact} or {@code near}
 * @param entries by year
 */
public record Series(String figure, String dataset, String origin, String unit, String match, List<Entry> entries) {
    public Series {
        entries = List.copyOf(entries);
    }

    /** The change to this entry from the year before; null when that year has no value, or more than one. */
    public Change changeTo(Entry entry) {
        String before = yearBefore(entry.financialYear());
        List<Entry> previous = entries.stream()
                .filter(other -> other.financialYear().equals(before))
                .toList();
        boolean alone = entries.stream()
                        .filter(other -> other.financialYear().equals(entry.financialYear()))
                        .count()
                == 1;
        if (!alone
                || previous.size() != 1
                || entry.exact() == null
                || previous.get(0).exact() == null) {
            return null;
        }
        int decimals = Math.max(entry.decimals(), previous.get(0).decimals());
        return Change.between(before, previous.get(0).exact(), entry.exact(), decimals);
    }

    /** The latest entry. */
    public Entry latest() {
        return entries.get(entries.size() - 1);
    }

    private static String yearBefore(String financialYear) {
        int start = Integer.parseInt(financialYear.substring(0, 4)) - 1;
        return String.format("%04d-%02d", start, (start + 1) % 100);
    }
}
