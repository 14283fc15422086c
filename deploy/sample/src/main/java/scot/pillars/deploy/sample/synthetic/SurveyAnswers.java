package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes the answers of the client survey's four waves. A figure that is absent from a response was not asked;
 * responses carry no benefit, case or person.
 */
final class SurveyAnswers {

    private final SplittableRandom random;
    private final SyntheticRates rates;
    private final WorkingYear year = new WorkingYear();

    SurveyAnswers(SplittableRandom random, SyntheticRates rates) {
        this.random = random;
        this.rates = rates;
    }

    void write(JsonGenerator json, long responses, Tally tally) throws IOException {
        for (long i = 0; i < responses; i++) {
            LocalDate day = year.at((i + random.nextDouble()) / responses);
            String wave = day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
            json.writeStartObject();
            json.writeStringField("sourceId", Tally.numbered("R-", i + 1, 7));
            json.writeStringField("survey", "client-survey");
            json.writeStringField("wave", wave);
            json.writeStringField("financialYear", SyntheticYear.FINANCIAL_YEAR);
            json.writeStringField("respondedOn", day.toString());
            json.writeStringField("population", "clients");
            json.writeArrayFieldStart("answers");
            answers(json, tally);
            json.writeEndArray();
            json.writeEndObject();
            tally.add("responses");
            tally.add("responses.wave." + wave);
        }
    }

    /** One draw decides who is routed to all questions of the same share, so that a route is asked as a block. */
    private void answers(JsonGenerator json, Tally tally) throws IOException {
        double route = random.nextDouble();
        for (Map.Entry<String, SurveyRates> figure : rates.survey().entrySet()) {
            SurveyRates truth = figure.getValue();
            double turn = (route + truth.asked() * 7) % 1;
            if (turn < truth.asked()) {
                String answer = answer(truth);
                json.writeStartObject();
                json.writeStringField("figure", figure.getKey());
                json.writeStringField("answer", answer);
                json.writeEndObject();
                tally.add("survey." + figure.getKey() + ".asked");
                tally.add("survey." + figure.getKey() + "." + answer);
                tally.add("survey." + figure.getKey() + "." + counted(answer));
            }
        }
    }

    private static String counted(String answer) {
        return switch (answer) {
            case "strongly-agree", "agree" -> "positive";
            case "strongly-disagree", "disagree" -> "negative";
            default -> "other";
        };
    }

    private String answer(SurveyRates truth) {
        double point = random.nextDouble();
        boolean strongly = random.nextInt(5) < 2;
        double upTo = truth.positive();
        if (point < upTo) {
            return strongly ? "strongly-agree" : "agree";
        }
        upTo += truth.negative();
        if (point < upTo) {
            return strongly ? "strongly-disagree" : "disagree";
        }
        upTo += truth.dontKnow();
        if (point < upTo) {
            return "dont-know";
        }
        return point < upTo + truth.notApplicable() ? "not-applicable" : "neither";
    }
}
