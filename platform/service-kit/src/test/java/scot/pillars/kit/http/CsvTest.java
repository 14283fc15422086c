package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.kit.money.Money;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\tx", "\rx", "-1+2", "+"})
    void defusesFormulas(String text) {
        assertEquals("'" + text, Csv.cell(text));
    }

    @ParameterizedTest
    @CsvSource({"-12.50", "+3", "12", "plain", "a=b"})
    void leavesNumbersAndTextsAlone(String text) {
        assertEquals(text, Csv.cell(text));
    }

    @Test
    void writesRfc4180() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Csv.write(
                out,
                List.of("a", "b"),
                List.of(
                        Arrays.asList("x,y", null),
                        List.of("say \"hi\"", Money.pounds("-1.5")),
                        List.of("é\nz", new BigDecimal("1E+2"))));

        assertEquals(
                "a,b\r\n\"x,y\",\r\n\"say \"\"hi\"\"\",-1.50\r\n\"é\nz\",100\r\n",
                out.toString(StandardCharsets.UTF_8));
    }
}
