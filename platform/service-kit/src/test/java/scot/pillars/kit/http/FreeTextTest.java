package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    @ParameterizedTest
    @CsvSource({
        "her number is AB123456C,a National Insurance number",
        "qq 12 34 56 c no AB 12 34 56 D,a National Insurance number",
        "CHI 0101700016 on the letter,a CHI number",
        "write to jo.smith@example.org please,an e-mail address",
        "ring 0131 496 0000,a telephone number",
        "ring +44 131 496 0000,a telephone number",
        "lives at EH1 1AA,a postcode",
        "lives at g21aa now,a postcode"
    })
    void anIdentifierIsFound(String text, String words) {
        assertEquals(
                List.of(words),
                FreeText.identifiers(text).stream().map(FreeText.Found::words).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid 26.70 from 2025-04-07 to 2025-05-04",
                "case ER-2025-000123 and check 0198f0a2-6d3e-7c41-9f53-0242ac120002",
                "1234567890 is no CHI number",
                "check 5a1b01234567-8901 of the list",
                "form SCP-1-03, colleague C-000731, 12 weeks"
            })
    void whatIsNoneIsLeftAlone(String text) {
        assertEquals(List.of(), FreeText.identifiers(text));
    }

    @Test
    void theRefusalSaysWhereAndDoesNotRepeatIt() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> FreeText.refuseIdentifiers("reason", "number AB123456C", null));
        assertEquals(422, refusal.status());
        assertEquals("reason", refusal.errors().get(0).field());
        assertEquals(
                "Characters 8 to 16 look like a National Insurance number; leave it out, or say why it is none",
                refusal.errors().get(0).message());
        assertFalse(refusal.errors().toString().contains("AB123456C"));
    }

    @Test
    void aFalseAlarmWithAReasonGoesThrough() {
        FreeText.refuseIdentifiers("reason", "lives at EH1 1AA", "the office's own address");
    }
}
