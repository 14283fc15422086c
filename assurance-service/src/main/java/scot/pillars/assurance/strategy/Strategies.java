package scot.pillars.assurance.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Letter;
import scot.pillars.assurance.register.Register;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;

/** Quality strategies of business areas; every version stays readable. */
@ApplicationScoped
public class Strategies extends Register<Strategy> {
    private static final String EXAMPLE = Stream.of(Letter.values())
            .map(letter -> Kebab.of(letter) + ";Decisions right the first time;Checks before payment;Monthly review")
            .collect(Collectors.joining("|"));

    static final Fields FIELDS = Fields.of(
            Field.code("businessArea", "Code of the business area", "", "child-payments"),
            Field.words("aim", "What is the aim?", "Right the first time, for every child"),
            Field.date("inForceFrom", "In force from", "2026-04-01"),
            Field.rows(
                            "parts",
                            "Letter by letter",
                            Letter.field("letter", "Letter"),
                            Field.words("measure", "How is it measured?", ""),
                            Field.words("control", "What keeps it right?", ""),
                            Field.words("feedback", "How do we hear whether it works?", ""))
                    .like(EXAMPLE)
                    .needed());

    @Inject
    KnownCodes known;

    Strategies() {
        super("quality_strategy", Strategy.class, FIELDS);
    }

    @Override
    protected List<FieldError> broken(String code, Strategy strategy, Kept<Strategy> before) {
        List<FieldError> broken =
                new ArrayList<>(known.businessAreas("businessArea", List.of(strategy.businessArea())));
        Set<Letter> missing = EnumSet.allOf(Letter.class);
        strategy.parts().forEach(part -> missing.remove(part.letter()));
        missing.forEach(
                letter -> broken.add(new FieldError("parts", "every-letter", "Nothing is said for " + letter.words())));
        return broken;
    }
}
