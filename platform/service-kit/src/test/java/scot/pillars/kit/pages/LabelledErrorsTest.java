package scot.pillars.kit.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelledErrorsTest {
    @Test
    void anErrorIsNamedByTheLabelOfItsFieldAndStandsInItsOrder() {
        assertEquals(page("""
                        <li><a href="#rating">How grave is it? Must be filled in</a></li>
                        <li><a href="#title">What was found, in a line: must be filled in</a></li>
                        <li><a href="#tier">Tier: must be filled in</a></li>
                        <li><a href="#detail">Leave out the number</a></li>
                        """), LabelledErrors.labelled(page("""
                        <li><a href="#detail">Leave out the number</a></li>
                        <li><a href="#rating">Rating must be filled in</a></li>
                        <li><a href="#tier">Tier must be filled in</a></li>
                        <li><a href="#title">Title must be filled in</a></li>
                        """)));
    }

    @Test
    void aFieldWithoutALabelKeepsItsNameAndComesLast() {
        assertEquals(page("""
                        <li><a href="#title">What was found, in a line: must be filled in</a></li>
                        <li><a href="#version">Version must be filled in</a></li>
                        """), LabelledErrors.labelled(page("""
                        <li><a href="#version">Version must be filled in</a></li>
                        <li><a href="#title">Title must be filled in</a></li>
                        """)));
    }

    @Test
    void aPageWithoutErrorsStaysAsItIs() {
        assertEquals("<p>Nothing wrong</p>", LabelledErrors.labelled("<p>Nothing wrong</p>"));
    }

    private static String page(String errors) {
        return """
                <ul class="ds_error-summary__list">
                %s</ul>
                <label class="ds_label" for="rating">How grave is it?</label><select id="rating"></select>
                <label class="ds_label" for="title">What was found, in a line
                </label><input id="title">
                <fieldset class="ds_question" id="tier"><legend>Tier (optional)</legend></fieldset>
                <label for="detail">Detail</label><textarea id="detail"></textarea>
                """.formatted(errors);
    }
}
