package scot.pillars.assurance.check.imported;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeOfWordsTest {
    @Test
    void aCodeIsReadable() {
        assertEquals("WAGES-AND-SALARIES", CodeOfWords.of("Wages and salaries", null, code -> false));
        assertEquals("ELIGIBLE-PERSON-S.EXCLUDED", CodeOfWords.of("Eligible person(s)", "excluded", code -> false));
    }

    @Test
    void otherWordsWithTheSameLettersGetAnotherCode() {
        String first = CodeOfWords.of("A/B", null, code -> false);
        String second = CodeOfWords.of("A-B", null, first::equals);
        assertNotEquals(first, second);
        assertEquals(second, CodeOfWords.of("A-B", null, first::equals));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(((",
                "日本",
                "é",
                "x",
                "a very long element name that goes on and on until nobody reads it any more at all"
            })
    void everyCodeIsSpelledAsCodesAre(String words) {
        String code = CodeOfWords.of(words, words, made -> false);
        assertTrue(code.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,79}"), code);
    }
}
