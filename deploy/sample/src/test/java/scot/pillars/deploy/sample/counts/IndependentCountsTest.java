package scot.pillars.deploy.sample.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.pillars.deploy.sample.synthetic.SyntheticRates;
import scot.pillars.deploy.sample.synthetic.SyntheticYear;

class IndependentCountsTest {

    @Test
    void reviews_of_2019_equal_the_published_numbers() throws IOException {
        ReviewCounts counts = IndependentCounts.reviews(2019);

        assertEquals(43_258, counts.checks());
        assertEquals(27_716, counts.correct());
        assertEquals(9_784, counts.over());
        assertEquals(5_758, counts.under());
        assertEquals(11_785, counts.lines());
        assertEquals(14, counts.correctWithLines());
        assertEquals(6_442, counts.wrongWithoutLines());
        assertEquals(2_030, counts.linesWithoutNature());
        assertEquals(67, counts.linesWithoutDiscovery());
        assertEquals(73, counts.linesWithoutOccurrence());
        assertEquals(194, counts.descriptors());
        assertEquals(3, counts.parties().size());
        assertEquals(3_267, counts.elements().get("Shelter deduction"));
        assertEquals(2_197, counts.elements().get("Wages and salaries"));
        assertEquals(1_203, counts.elements().get("Standard utility allowance"));
    }

    @Test
    void staff_survey_values_are_taken_in_per_cent_whatever_the_year_printed() throws IOException {
        Map<String, String> values = IndependentCounts.staffSurvey();

        assertEquals(18, values.size());
        assertEquals("77", values.get("staff-survey.PS23.2019-20"));
        assertEquals("82", values.get("staff-survey.PS23.2020-21"));
        assertEquals("66.599", values.get("staff-survey.PS23.2024-25"));
        assertEquals("74", values.get("staff-survey.PS18b.2019-20"));
        assertEquals("74.868", values.get("staff-survey.PS25.2024-25"));
    }

    @Test
    void synthetic_counts_equal_the_bookkeeping_of_the_generator(@TempDir Path folder) throws IOException {
        Map<String, String> expected = new SyntheticYear(5_000, 11, SyntheticRates.defaults()).writeTo(folder);

        Map<String, String> counted = IndependentCounts.synthetic(folder);

        assertEquals(expected, counted);
    }
}
