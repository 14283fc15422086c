package scot.pillars.resolution.referral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferredTogetherTest {
    private static final UUID DETERMINATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final LocalDate FROM = LocalDate.of(2025, 4, 7);
    private static final LocalDate TO = LocalDate.of(2025, 5, 4);

    @Test
    void rule_5_1_two_errors_of_one_determination_and_period_make_one_case() {
        List<ReferredTogether> cases = ReferredTogether.of(List.of(
                referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, "26.70"),
                referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, "3.30")));

        assertEquals(1, cases.size());
        assertEquals(2, cases.get(0).referrals().size());
    }

    @Test
    void rule_5_1_another_determination_or_period_or_dataset_or_currency_is_another_case() {
        CaseIdentity one = identity(DETERMINATION, FROM, TO, "agency", "GBP");

        assertEquals(one, identity(DETERMINATION, FROM, TO, "agency", "GBP"));
        assertNotEquals(one, identity(ANOTHER, FROM, TO, "agency", "GBP"));
        assertNotEquals(one, identity(DETERMINATION, FROM.plusDays(1), TO, "agency", "GBP"));
        assertNotEquals(one, identity(DETERMINATION, FROM, null, "agency", "GBP"));
        assertNotEquals(one, identity(DETERMINATION, FROM, TO, "synthetic", "GBP"));
        assertNotEquals(one, identity(DETERMINATION, FROM, TO, "agency", "EUR"));
    }

    @Test
    void rule_5_1_without_days_the_period_of_the_check_stands_for_the_wrong_period() {
        assertEquals(
                "month:2025-06", WrongPeriod.of(null, null, "month", "2025-06").key());
        assertEquals(
                "2025-04-07/..", WrongPeriod.of(FROM, null, "month", "2025-06").key());
        assertEquals(
                "../2025-05-04", WrongPeriod.of(null, TO, "month", "2025-06").key());
        assertEquals(
                "2025-04-07/2025-05-04",
                WrongPeriod.of(FROM, TO, "month", "2025-06").key());
        assertThrows(IllegalArgumentException.class, () -> WrongPeriod.of(TO, FROM, "month", "2025-06"));
    }

    @Test
    void rule_5_2_over_and_under_are_kept_apart_and_never_netted() {
        ReferredTogether together = ReferredTogether.of(List.of(
                        referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, "26.70"),
                        referral(DETERMINATION, FROM, TO, Direction.UNDERPAYMENT, "10.00"),
                        referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, "0.30")))
                .get(0);

        assertEquals(new BigDecimal("27.00"), together.foundOver());
        assertEquals(new BigDecimal("10.00"), together.foundUnder());
    }

    @Test
    void a_referral_without_an_amount_adds_nothing() {
        Referral unknown = referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, null);

        assertEquals(BigDecimal.ZERO, unknown.over());
        assertEquals(BigDecimal.ZERO, unknown.under());
    }

    @Test
    void a_referral_defends_itself() {
        assertThrows(IllegalArgumentException.class, () -> referral(DETERMINATION, FROM, TO, Direction.NONE, "1.00"));
        assertThrows(
                IllegalArgumentException.class,
                () -> referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, "-1.00"));
        assertThrows(
                IllegalArgumentException.class,
                () -> referral(DETERMINATION, FROM, TO, Direction.OVERPAYMENT, "0.001"));
        assertThrows(IllegalArgumentException.class, () -> identity(null, FROM, TO, "agency", "GBP"));
    }

    private static CaseIdentity identity(
            UUID determination, LocalDate from, LocalDate to, String dataset, String currency) {
        return new CaseIdentity(
                dataset,
                determination,
                WrongPeriod.of(from, to, "month", "2025-06").key(),
                currency);
    }

    private static Referral referral(
            UUID determination, LocalDate from, LocalDate to, Direction direction, String amount) {
        return new Referral(
                UUID.randomUUID(),
                UUID.randomUUID(),
                identity(determination, from, to, "agency", "GBP"),
                WrongPeriod.of(from, to, "month", "2025-06"),
                UUID.randomUUID(),
                "SCP",
                null,
                direction,
                amount == null ? null : new BigDecimal(amount),
                "month",
                "2025-06",
                LocalDate.of(2025, 6, 3));
    }
}
