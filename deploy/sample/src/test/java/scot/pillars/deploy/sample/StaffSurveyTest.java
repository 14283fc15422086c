package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffSurveyTest {

    @Test
    void reads_each_year_by_the_format_of_its_column() {
        List<StaffSurvey.Figure> tools = StaffSurvey.shipped().of("B32");

        assertEquals(
                List.of("77", "82", "80.643", "75.145", "63.703", "66.599"),
                tools.stream()
                        .map(figure -> figure.cell().percent().toPlainString())
                        .toList());
        assertEquals(
                List.of(0, 0, 3, 3, 3, 3),
                tools.stream().map(figure -> figure.cell().decimals()).toList());
        assertEquals("2019-20", tools.get(0).financialYear());
        assertEquals("2024-25", tools.get(5).financialYear());
    }

    @Test
    void reads_a_share_of_one_with_a_dropped_zero_as_whole_per_cent() {
        StaffSurvey.Cell cell = StaffSurvey.cell("0.9", true, "here");

        assertEquals(new BigDecimal("90"), cell.percent());
        assertEquals(0, cell.decimals());
    }

    @Test
    void does_not_take_a_small_per_cent_for_a_share() {
        StaffSurvey survey = StaffSurvey.read(new StringReader("code,label,2021\nA,a,0.9\nB,b,52.5\n"));

        assertEquals(new BigDecimal("0.9"), survey.of("A").get(0).cell().percent());
    }

    @Test
    void tells_suppressed_from_not_published() {
        List<StaffSurvey.Figure> action = StaffSurvey.shipped().of("E06_A_yes");

        StaffSurvey.Cell blank = action.get(0).cell();
        StaffSurvey.Cell suppressed = action.get(5).cell();
        assertEquals(StaffSurvey.Mark.NOT_PUBLISHED, blank.mark());
        assertEquals(StaffSurvey.Mark.SUPPRESSED, suppressed.mark());
        assertNull(suppressed.percent());
    }

    @Test
    void keeps_a_label_with_a_note_as_published() {
        assertEquals(
                "Response rate [note 9]", StaffSurvey.shipped().of("RR").get(0).label());
    }

    @Test
    void refuses_an_unknown_format_by_its_place() {
        StringReader table = new StringReader("code,label,2021\nB32,tools,about 80\n");

        Exception refusal = assertThrows(IllegalArgumentException.class, () -> StaffSurvey.read(table));

        assertEquals("staff survey, row B32, year 2021: 'about 80' is in no known format", refusal.getMessage());
    }
}
