package scot.pillars.resolution.errorcase;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the worklist shows.
 *
 * @param form the filters as typed
 * @param cases the cases of this page
 * @param next cursor of the next page, null on the last
 * @param count how many there are, counted to {@link CaseSearch#COUNTED}
 * @param choices what the filters offer
 */
public record WorklistPage(
        WorklistForm form, List<ListedCase> cases, String next, int count, CaseSearch.Choices choices) {

    /** How many cases, in words. */
    public String total() {
        if (count > CaseSearch.COUNTED) {
            return "More than %,d error cases".formatted(CaseSearch.COUNTED);
        }
        return count == 1 ? "1 error case" : "%,d error cases".formatted(count);
    }

    /** Address of the first page behind the service's root, null on the first page. */
    public String first() {
        return later() ? form.without("after") : null;
    }

    /** Address of the next page, null on the last. */
    public String following() {
        return next == null ? null : form.behind(next);
    }

    /** True on any page but the first. */
    public boolean later() {
        return form.query().after != null;
    }

    /** Whose data is shown, where it is not the agency's own. */
    public List<String> datasets() {
        return Stream.concat(
                        Stream.ofNullable(form.query().dataset), cases.stream().map(ListedCase::dataset))
                .filter(Objects::nonNull)
                .filter(dataset -> !dataset.equals("agency"))
                .distinct()
                .toList();
    }
}
