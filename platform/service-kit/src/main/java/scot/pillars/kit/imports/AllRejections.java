package scot.pillars.kit.imports;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All refusals of an import as rows of CSV, read page by page while they are written. */
final class AllRejections implements Iterable<List<?>> {
    static final List<String> HEADERS = List.of("line", "field", "rule", "message");
    private static final int PAGE = 1000;

    private final ImportFindings findings;
    private final int seq;

    AllRejections(ImportFindings findings, int seq) {
        this.findings = findings;
        this.seq = seq;
    }

    @Override
    public Iterator<List<?>> iterator() {
        return new Iterator<>() {
            private final Deque<RejectionView> page = new ArrayDeque<>();
            private RejectionView last = new RejectionView(0, null, "", "", 0);
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    List<RejectionView> more = findings.rejections(seq, last.line(), last.place(), PAGE);
                    ended = more.size() < PAGE;
                    page.addAll(more);
                }
                return !page.isEmpty();
            }

            @Override
            public List<?> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = page.poll();
                return Arrays.asList(last.line(), last.field(), last.rule(), last.message());
            }
        };
    }
}
