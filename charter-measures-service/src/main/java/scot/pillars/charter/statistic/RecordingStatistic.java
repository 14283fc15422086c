package scot.pillars.charter.statistic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scot.pillars.charter.framework.Frameworks;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.statistic.model.StatisticRules;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.kit.time.FinancialYear;

/** Records a statistic; the present one of the same source, figure and year is replaced and kept. */
@ApplicationScoped
class RecordingStatistic {
    @Inject
    Frameworks frameworks;

    @Inject
    Statistics statistics;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** The statistic as it stands now, and whether this call recorded it. */
    record Recorded(StatisticRow row, boolean isNew) {}

    /** @throws Refusal 422 naming field and rule */
    @Transactional
    Recorded record(StatisticRequest request) {
        check(request);
        StatisticRow row = row(request);
        Optional<StatisticRow> before = statistics.present(row);
        if (before.isPresent() && same(before.get(), row)) {
            return new Recorded(before.get(), false);
        }
        StatisticView old = before.map(StatisticView::from).orElse(null);
        before.ifPresent(replaced -> replaced.present = false);
        statistics.flush();
        statistics.persistAndFlush(row);
        outbox.append(StatisticEvents.recorded(row));
        audit.remember("recordStatistic", "statistic/" + row.id, old, StatisticView.from(row));
        return new Recorded(row, true);
    }

    private void check(StatisticRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Framework framework = frameworks.current();
        Optional<Figure> figure = framework.figure(request.figure());
        if (figure.isEmpty()) {
            errors.add(new FieldError("figure", "unknown-figure", "The framework has no figure " + request.figure()));
        } else if (!framework.measureOf(figure.get()).takesStatistics()) {
            errors.add(new FieldError(
                    "figure", "takes-statistics", "The figure " + request.figure() + " is not filled by a statistic"));
        }
        int year = FinancialYear.of(clock.today()).startYear();
        StatisticRules.check(request.reading(), year)
                .forEach(rule -> errors.add(new FieldError(rule.field(), rule.rule(), rule.message())));
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable("The statistic cannot be recorded", errors);
        }
    }

    private StatisticRow row(StatisticRequest request) {
        StatisticRow row = new StatisticRow();
        BigDecimal value = request.reading().value();
        row.id = EventIds.next();
        row.dataset = request.datasetOrAgency();
        row.figure = request.figure();
        row.financialYear = request.financialYear();
        row.value = value;
        row.digits = value == null ? null : value.scale();
        row.unit = request.unit();
        row.numerator = request.numerator();
        row.base = request.base();
        row.source = request.source().strip();
        row.match = request.match();
        row.mark = request.mark();
        row.note = request.note();
        row.present = true;
        row.recordedAt = clock.now();
        return row;
    }

    private static boolean same(StatisticRow before, StatisticRow row) {
        return Objects.equals(before.published(), row.published())
                && before.unit.equals(row.unit)
                && Objects.equals(before.numerator, row.numerator)
                && Objects.equals(before.base, row.base)
                && before.match.equals(row.match)
                && Objects.equals(before.mark, row.mark)
                && Objects.equals(before.note, row.note);
    }
}
