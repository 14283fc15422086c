package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.names.NamesForPages;
import scot.pillars.assurance.sampling.model.Stratification;

/** What strata are called, beside the codes by which a frame knows them. */
@ApplicationScoped
class StratumNames {
    @Inject
    NamesForPages names;

    /** Names by stratum; without those of which no part has one. */
    Map<String, String> of(SamplingPlanRequest plan, Collection<String> strata) {
        Map<String, String> named = new HashMap<>();
        for (String stratum : strata) {
            List<String> parts = FramePopulation.parts(stratum);
            if (parts.size() == plan.stratifyBy().size()) {
                List<String> words = new ArrayList<>();
                for (int at = 0; at < parts.size(); at++) {
                    words.add(word(plan.stratifyBy().get(at), parts.get(at)));
                }
                named.put(stratum, String.join(FramePopulation.BETWEEN, words));
            }
        }
        named.entrySet().removeIf(one -> one.getKey().equals(one.getValue()));
        return named;
    }

    private String word(Stratification dimension, String code) {
        return switch (dimension) {
            case BENEFIT -> names.benefit(code);
            case TEAM -> names.team(code);
            case AREA -> names.area(code);
            case TYPE, CHANNEL, AMOUNT_BAND -> code;
        };
    }
}
