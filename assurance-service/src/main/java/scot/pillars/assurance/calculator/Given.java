package scot.pillars.assurance.calculator;

import java.util.Map;
import java.util.function.Function;
import scot.pillars.kit.http.Refusal;
import scot.pillars.statistics.Impossible;

/** From what was given to an answer, or to a refusal that names field and rule. */
final class Given {
    private Given() {}

    static double or(Double given, double otherwise) {
        return given == null ? otherwise : given;
    }

    /** 422 for numbers the method has no answer for. */
    static <Q, A> A answer(Q request, Function<Q, A> calculation) {
        return answer(request, calculation, Map.of());
    }

    /** @param fields names of arguments that are called otherwise in the request */
    static <Q, A> A answer(Q request, Function<Q, A> calculation, Map<String, String> fields) {
        try {
            return calculation.apply(request);
        } catch (Impossible impossible) {
            throw Refusal.unprocessable(
                    fields.getOrDefault(impossible.argument(), impossible.argument()),
                    impossible.rule(),
                    impossible.getMessage());
        }
    }
}
