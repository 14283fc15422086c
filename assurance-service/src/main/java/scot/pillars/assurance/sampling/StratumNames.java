package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.sampling.model.Stratification;
import scot.pillars.kit.database.Sql;

/** What strata are called, beside the codes by which a frame knows them: names of benefits and teams. */
@ApplicationScoped
class StratumNames {
    private static final Map<Stratification, String> REGISTERS = Map.of(
            Stratification.BENEFIT, "select code, name from benefit where code = any(?)",
            Stratification.TEAM, "select code, name from unit where kind = 'team' and code = any(?)");

    @Inject
    Sql sql;

    /** Names by stratum; without those of which no part has one, or that are their own name. */
    Map<String, String> of(SamplingPlanRequest plan, Collection<String> strata) {
        List<Stratification> dimensions = plan.stratifyBy();
        Map<Stratification, Map<String, String>> known = new HashMap<>();
        for (int at = 0; at < dimensions.size(); at++) {
            int place = at;
            String register = REGISTERS.get(dimensions.get(at));
            if (register != null) {
                known.put(
                        dimensions.get(at),
                        names(
                                register,
                                strata.stream()
                                        .map(FramePopulation::parts)
                                        .filter(parts -> parts.size() == dimensions.size())
                                        .map(parts -> parts.get(place))
                                        .distinct()
                                        .toList()));
            }
        }
        Map<String, String> names = new HashMap<>();
        for (String stratum : strata) {
            List<String> parts = FramePopulation.parts(stratum);
            if (parts.size() == dimensions.size()) {
                List<String> words = new ArrayList<>();
                for (int at = 0; at < parts.size(); at++) {
                    words.add(known.getOrDefault(dimensions.get(at), Map.of())
                            .getOrDefault(parts.get(at), parts.get(at)));
                }
                names.put(stratum, String.join(FramePopulation.BETWEEN, words));
            }
        }
        names.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
        return names;
    }

    /** Names of benefits by code. */
    Map<String, String> ofBenefits(Collection<String> codes) {
        return names(REGISTERS.get(Stratification.BENEFIT), codes);
    }

    private Map<String, String> names(String register, Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        sql.list(register, row -> names.put(row.getString(1), row.getString(2)), (Object) codes.toArray(String[]::new));
        return names;
    }
}
