package scot.pillars.kit.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void keepsTwoDecimals() {
        assertEquals("12.50 GBP", Money.pounds("12.5").toString());
        assertEquals(Money.pounds("12.5"), Money.pounds("12.50"));
        assertEquals(Money.pounds("1000"), new Money(new BigDecimal("1E+3"), "GBP"));
    }

    @ParameterizedTest
    @CsvSource({"0.001, GBP", "10000000000, GBP", "-10000000000, GBP", "1, gbp", "1, XYZ1", "1, ''"})
    void refusesWhatIsNoAmount(BigDecimal value, String currency) {
        assertThrows(IllegalArgumentException.class, () -> new Money(value, currency));
    }

    @Test
    void addsOnlyItsOwnCurrency() {
        Money dollars = new Money(BigDecimal.ONE, "USD");

        assertEquals(Money.pounds("3.00"), Money.pounds("1.25").plus(Money.pounds("1.75")));
        assertThrows(IllegalArgumentException.class, () -> Money.pounds("1").plus(dollars));
    }

    @Test
    void isShownWithPence() {
        assertEquals("£1,234.50", Money.pounds("1234.5").display());
        assertEquals("-£0.05", Money.pounds("-0.05").display());
        assertEquals("USD 7.00", new Money(new BigDecimal(7), "USD").display());
    }
}
