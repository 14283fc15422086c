package scot.pillars.reporting.errorcase.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErrorCaseTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 3);

    @Test
    void over_and_under_prevented_and_incurred_are_four_sums() {
        ErrorCase errorCase = opened(new Found("overpayment", "incurred", new BigDecimal("10.00"), "GBP"));

        errorCase.join(new Found("overpayment", "incurred", new BigDecimal("0.05"), "GBP"));
        errorCase.join(new Found("underpayment", "prevented", new BigDecimal("3.00"), "GBP"));

        assertEquals(new BigDecimal("10.05"), errorCase.found().overIncurred());
        assertNull(errorCase.found().overPrevented());
        assertNull(errorCase.found().underIncurred());
        assertEquals(new BigDecimal("3.00"), errorCase.found().underPrevented());
        assertEquals(3, errorCase.referrals());
    }

    @Test
    void a_second_currency_is_refused_not_summed() {
        ErrorCase errorCase = opened(new Found("overpayment", "incurred", BigDecimal.ONE, "GBP"));

        assertThrows(
                IllegalArgumentException.class,
                () -> errorCase.join(new Found("overpayment", "incurred", BigDecimal.ONE, "USD")));
        assertEquals(1, errorCase.referrals());
    }

    @Test
    void the_first_officer_to_take_it_counts() {
        ErrorCase errorCase = opened(new Found("overpayment", "incurred", null, null));

        errorCase.take(DAY);
        errorCase.take(DAY.plusDays(3));

        assertEquals(DAY, errorCase.takenOn());
        assertNull(errorCase.currency());
    }

    @Test
    void established_stands_beside_found() {
        ErrorCase errorCase = opened(new Found("overpayment", "incurred", BigDecimal.TEN, "GBP"));

        errorCase.resolve(DAY, "corrected", "GBP", new ErrorCase.Established(BigDecimal.ONE, null, "incurred", null));

        assertEquals(BigDecimal.TEN, errorCase.found().overIncurred());
        assertEquals(BigDecimal.ONE, errorCase.established().over());
        assertEquals(DAY, errorCase.resolvedOn());
    }

    @Test
    void an_amount_without_direction_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Found(null, "incurred", BigDecimal.ONE, "GBP"));
        assertThrows(IllegalArgumentException.class, () -> new Found("none", "incurred", null, null));
    }

    private static ErrorCase opened(Found found) {
        return new ErrorCase(UUID.randomUUID(), "agency", "SCP", null, "month", "2025-06", DAY, found);
    }
}
