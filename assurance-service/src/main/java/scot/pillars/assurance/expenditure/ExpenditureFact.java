package scot.pillars.assurance.expenditure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import scot.pillars.kit.money.Money;

/**
 * What was spent on a benefit in a month, as known on a day.
 *
 * @param month {@code 2026-10}
 * @param vintage business date on which this was known
 */
public record ExpenditureFact(
        @NotBlank @Size(max = 20) String benefit,

        @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "A month is like 2026-10")
        String month,

        @NotNull Money amount,
        @NotNull LocalDate vintage) {
    /** Its first day. */
    LocalDate firstDay() {
        return YearMonth.parse(month).atDay(1);
    }
}
