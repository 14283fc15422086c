package scot.pillars.assurance.tolerance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Measure;
import scot.pillars.assurance.level.Window;
import scot.pillars.kit.database.Sql;

/** Levels of the benefits that have a tolerance threshold, as recorded and as published. */
@ApplicationScoped
public class PublishedRates {
    @Inject
    Tolerances tolerances;

    @Inject
    Levels levels;

    @Inject
    Sql sql;

    /** By code of the benefit; without those for which no threshold held in the window. */
    public Map<String, PublishedRate> of(Measure measure, Window window) {
        Map<String, List<Tolerance>> thresholds = tolerances.in(window).stream()
                .collect(Collectors.groupingBy(Tolerance::benefit, TreeMap::new, Collectors.toList()));
        Map<String, PublishedRate> rates = new TreeMap<>();
        if (thresholds.isEmpty()) {
            return rates;
        }
        Map<String, Level> recorded = levels.ofBenefits(measure, window);
        Map<String, Level> published = levels.ofBenefitsWithTolerance(measure, window);
        Map<String, String> names = new HashMap<>();
        sql.list("select code, name from benefit", row -> names.put(row.getString(1), row.getString(2)));
        thresholds.forEach((benefit, held) -> rates.put(
                benefit,
                new PublishedRate(
                        benefit,
                        names.get(benefit),
                        measure,
                        recorded.getOrDefault(benefit, Level.NONE),
                        published.getOrDefault(benefit, Level.NONE),
                        held)));
        return rates;
    }
}
