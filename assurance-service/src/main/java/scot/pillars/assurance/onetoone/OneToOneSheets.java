package scot.pillars.assurance.onetoone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import scot.pillars.assurance.coaching.CoachingOfColleague;
import scot.pillars.assurance.coaching.CoachingView;
import scot.pillars.assurance.dispute.DisputesOfColleague;
import scot.pillars.assurance.feedback.MonthOfResults;
import scot.pillars.assurance.feedback.ReleasedResults;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.objective.Objectives;
import scot.pillars.assurance.register.Where;
import scot.pillars.assurance.training.Courses;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Gathers a one-to-one sheet from what the other slices let know of a colleague. */
@ApplicationScoped
class OneToOneSheets {
    private static final int MOST_MONTHS = 60;

    @Inject
    OneToOneScope scope;

    @Inject
    ReleasedResults results;

    @Inject
    CoachingOfColleague coaching;

    @Inject
    Objectives objectives;

    @Inject
    Courses courses;

    @Inject
    DisputesOfColleague disputes;

    @Inject
    Notes notes;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 400 when the period is longer than five years; 404 when the caller may not know of it */
    OneToOneSheet of(String colleague, Window period) {
        scope.mayKnow(colleague);
        if (ChronoUnit.MONTHS.between(period.from(), period.to()) >= MOST_MONTHS) {
            throw Refusal.badRequest("from", "longest", "A sheet is about five years at most");
        }
        List<MonthOfResults> months = results.byMonth(colleague, period.from(), period.to());
        List<CoachingView> coached = coaching.all(colleague);
        return new OneToOneSheet(
                colleague,
                period,
                months,
                level(months, MonthOfResults::casesRight, MonthOfResults::cases),
                level(months, MonthOfResults::criteriaRight, MonthOfResults::criteria),
                coached,
                objectives.released(colleague, period),
                addressing(coached),
                disputes.lodged(colleague, period.from(), period.to()).stream()
                        .map(OneToOneSheet.Disputed::of)
                        .toList(),
                notes.page(colleague, new PageQuery()).items());
    }

    private List<OneToOneSheet.CourseOnOffer> addressing(List<CoachingView> coached) {
        String[] descriptors =
                coached.stream().map(CoachingView::descriptor).distinct().toArray(String[]::new);
        return courses
                .all(new Where()
                        .and("descriptors && ?", (Object) descriptors)
                        .and("retired_on is null or retired_on > ?", clock.today()))
                .stream()
                .map(kept -> new OneToOneSheet.CourseOnOffer(
                        kept.code(), kept.entry().name()))
                .toList();
    }

    private static Level level(
            List<MonthOfResults> months, ToLongFunction<MonthOfResults> right, ToLongFunction<MonthOfResults> all) {
        return Level.of(
                months.stream().mapToLong(right).sum(),
                months.stream().mapToLong(all).sum());
    }
}
