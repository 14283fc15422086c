package scot.pillars.reporting.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.reporting.charter.CharterPage;
import scot.pillars.reporting.charter.CharterSummaries;
import scot.pillars.reporting.charter.CharterSummary;
import scot.pillars.reporting.check.CheckPage;
import scot.pillars.reporting.check.CheckView;
import scot.pillars.reporting.check.CheckViews;
import scot.pillars.reporting.descriptor.DescriptorPage;
import scot.pillars.reporting.descriptor.DescriptorView;
import scot.pillars.reporting.descriptor.DescriptorView.DescriptorTotal;
import scot.pillars.reporting.descriptor.DescriptorViews;
import scot.pillars.reporting.errorcase.ErrorCasePage;
import scot.pillars.reporting.errorcase.ErrorCaseView;
import scot.pillars.reporting.errorcase.ErrorCaseViews;
import scot.pillars.reporting.event.ReadingFreshness;
import scot.pillars.reporting.page.Address;
import scot.pillars.reporting.page.Choices;
import scot.pillars.reporting.page.PageTable;
import scot.pillars.reporting.view.ViewFilter;

/** Gathers the first views for the front door. */
@ApplicationScoped
public class ShowingHome {
    private static final int TOP = 10;
    private static final int TOP_OF_OTHERS = 5;

    private final CheckViews checks;
    private final DescriptorViews descriptors;
    private final ErrorCaseViews cases;
    private final CharterSummaries charter;
    private final Choices choices;
    private final ReadingFreshness freshness;
    private final String root;

    public ShowingHome(
            CheckViews checks,
            DescriptorViews descriptors,
            ErrorCaseViews cases,
            CharterSummaries charter,
            Choices choices,
            ReadingFreshness freshness,
            @ConfigProperty(name = "quarkus.http.root-path") String root) {
        this.checks = checks;
        this.descriptors = descriptors;
        this.cases = cases;
        this.charter = charter;
        this.choices = choices;
        this.freshness = freshness;
        this.root = root;
    }

    public HomePage read() {
        Map<String, String> benefits = choices.benefits();
        CheckView checked = checks.read(new ViewFilter(), null, null, null);
        DescriptorView lines = descriptors.read(new ViewFilter(), null, null, TOP);
        ErrorCaseView resolved = cases.read(new ViewFilter(), null, null);
        CharterSummary summary = charter.read(null, null, null);
        Optional<DescriptorTotal> most = lines.totals().stream().max(Comparator.comparing(DescriptorTotal::lines));
        return new HomePage(
                true,
                List.copyOf(new TreeSet<>(choices.datasets().keySet())),
                CheckPage.tables(checked, null, benefits, null),
                most.map(total -> DescriptorPage.pareto(lines, total)).orElse(null),
                most.map(total -> tables(only(lines, total), TOP).get(0)).orElse(null),
                most.map(this::csv).orElse(null),
                tables(without(lines, most.orElse(null)), TOP_OF_OTHERS),
                ErrorCasePage.tables(resolved, null, benefits, null),
                summary.totals().isEmpty() ? null : CharterPage.sections(summary),
                freshness.read());
    }

    private String csv(DescriptorTotal total) {
        return new Address(root + "/v1/views/descriptors", Map.of())
                .with("dataset", total.dataset())
                .with("vocabulary", total.vocabulary())
                .with("top", Integer.toString(TOP))
                .with("format", "csv")
                .href();
    }

    private static List<PageTable> tables(DescriptorView view, int most) {
        return DescriptorPage.tables(view, false, most);
    }

    private static DescriptorView only(DescriptorView view, DescriptorTotal total) {
        return new DescriptorView(view.items(), List.of(total), view.asOf());
    }

    private static DescriptorView without(DescriptorView view, DescriptorTotal total) {
        return new DescriptorView(
                view.items(),
                view.totals().stream().filter(other -> !other.equals(total)).toList(),
                view.asOf());
    }
}
