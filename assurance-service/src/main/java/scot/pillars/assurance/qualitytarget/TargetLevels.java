package scot.pillars.assurance.qualitytarget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Measure;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.qualitytarget.model.Verdict;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.tolerance.PublishedRate;
import scot.pillars.assurance.tolerance.PublishedRates;
import scot.pillars.kit.database.Sql;

/** The targets that hold on the last day of a window, with what was measured in it. */
@ApplicationScoped
class TargetLevels {
    @Inject
    QualityTargets targets;

    @Inject
    Levels levels;

    @Inject
    PublishedRates published;

    @Inject
    Sql sql;

    /** Of benefits, then of teams, each by code. */
    List<TargetLevel> of(Measure measure, Window window) {
        Map<String, Level> ofBenefits = levels.ofBenefits(measure, window);
        Map<String, Level> ofTeams = levels.ofTeams(measure, window);
        Map<String, PublishedRate> rates = published.of(measure, window);
        Map<String, String> names = new java.util.HashMap<>();
        sql.list(
                "select 'benefit/' || code, name from benefit union all select 'team/' || code, name from unit where kind = 'team'",
                row -> names.put(row.getString(1), row.getString(2)));
        Function<Kept<QualityTarget>, TargetLevel> beside = kept -> {
            QualityTarget target = kept.entry();
            boolean benefit = target.of() == QualityTarget.Of.BENEFIT;
            Level level = (benefit ? ofBenefits : ofTeams).getOrDefault(target.subject(), Level.NONE);
            return new TargetLevel(
                    kept.code(),
                    target.of(),
                    target.subject(),
                    names.getOrDefault((benefit ? "benefit/" : "team/") + target.subject(), target.subject()),
                    measure,
                    target.level(),
                    level,
                    benefit && rates.containsKey(target.subject())
                            ? rates.get(target.subject()).withTolerance()
                            : null,
                    Verdict.of(level.lower(), level.upper(), target.level().doubleValue()));
        };
        return targets.inForce(window.to()).stream()
                .filter(kept -> kept.entry().measure() == measure)
                .map(beside)
                .sorted(Comparator.comparing(TargetLevel::of).thenComparing(TargetLevel::subject))
                .toList();
    }
}
