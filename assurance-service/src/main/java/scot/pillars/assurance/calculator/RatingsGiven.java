package scot.pillars.assurance.calculator;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import scot.pillars.statistics.Impossible;
import scot.pillars.statistics.RatedUnits;
import scot.pillars.statistics.TwoRaterTable;

/**
 * The ratings of a question in the forms that the coefficients take.
 *
 * @param units whoever rated
 * @param table null unless exactly two rated
 * @param numbers of the categories, null unless all are numbers
 */
record RatingsGiven(RatedUnits units, TwoRaterTable table, double[] numbers) {
    static RatingsGiven of(AgreementRequest request) {
        if (request.table() != null) {
            TwoRaterTable table = new TwoRaterTable(rows(request.table()));
            return new RatingsGiven(
                    table.ratedUnits(), table, numbers(request, request.table().size()));
        }
        if (request.counts() != null) {
            return new RatingsGiven(
                    new RatedUnits(rows(request.counts())),
                    null,
                    numbers(request, request.counts().get(0).size()));
        }
        List<String> categories = categories(request);
        int raters = request.ratings().get(0).size();
        long[][] counts = new long[request.ratings().size()][categories.size()];
        long[][] pairs = new long[categories.size()][categories.size()];
        for (int i = 0; i < counts.length; i++) {
            List<String> unit = request.ratings().get(i);
            if (unit.size() != raters) {
                throw new Impossible("ratings[" + i + "]", "rectangular", "Every unit needs a column for each rater");
            }
            int[] places = places(unit, categories, i);
            for (int place : places) {
                if (place >= 0) {
                    counts[i][place]++;
                }
            }
            if (raters == 2 && places[0] >= 0 && places[1] >= 0) {
                pairs[places[0]][places[1]]++;
            }
        }
        return new RatingsGiven(
                new RatedUnits(counts), raters == 2 ? new TwoRaterTable(pairs) : null, numbers(categories));
    }

    private static int[] places(List<String> unit, List<String> categories, int row) {
        int[] places = new int[unit.size()];
        for (int j = 0; j < places.length; j++) {
            places[j] = categories.indexOf(unit.get(j));
            if (places[j] < 0 && unit.get(j) != null) {
                throw new Impossible(
                        "ratings[" + row + "][" + j + "]", "unknown-category", "Is none of the categories given");
            }
        }
        return places;
    }

    private static List<String> categories(AgreementRequest request) {
        if (request.categories() != null) {
            return distinct(request.categories());
        }
        List<String> found = request.ratings().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(101)
                .toList();
        if (found.size() < 2 || found.size() > 100) {
            throw new Impossible(
                    "categories",
                    found.size() < 2 ? "two-categories" : "at-most-100",
                    found.size() < 2
                            ? "Fewer than two categories occur: name those that could have"
                            : "More than 100 categories occur");
        }
        return numbers(found) == null
                ? found
                : found.stream()
                        .sorted((one, other) -> Double.compare(Double.parseDouble(one), Double.parseDouble(other)))
                        .toList();
    }

    private static List<String> distinct(List<String> categories) {
        if (new HashSet<>(categories).size() < categories.size()) {
            throw new Impossible("categories", "unique", "A category is named twice");
        }
        return categories;
    }

    private static double[] numbers(AgreementRequest request, int size) {
        if (request.categories() == null) {
            return IntStream.rangeClosed(1, size).asDoubleStream().toArray();
        }
        if (request.categories().size() != size) {
            throw new Impossible("categories", "as-many", "There are " + size + " columns, name as many categories");
        }
        return numbers(distinct(request.categories()));
    }

    private static double[] numbers(List<String> categories) {
        boolean all = categories.stream().allMatch(one -> one.matches("-?\\d{1,12}(\\.\\d{1,12})?"));
        return all ? categories.stream().mapToDouble(Double::parseDouble).toArray() : null;
    }

    private static long[][] rows(List<List<Long>> rows) {
        return rows.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
    }
}
