package scot.pillars.resolution.referral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static scot.pillars.resolution.referral.model.Direction.NONE;
import static scot.pillars.resolution.referral.model.Direction.OVERPAYMENT;
import static scot.pillars.resolution.referral.model.Direction.UNDERPAYMENT;
import static scot.pillars.resolution.referral.model.Effect.INCURRED;
import static scot.pillars.resolution.referral.model.Effect.PREVENTED;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoReferralTest {

    @Test
    void rule_5_1_an_incurred_error_with_effect_on_money_is_referred() {
        assertEquals(Optional.empty(), NoReferral.reason(false, OVERPAYMENT, INCURRED, false));
        assertEquals(Optional.empty(), NoReferral.reason(false, UNDERPAYMENT, INCURRED, false));
    }

    @Test
    void rule_3_14_a_procedural_error_stays_in_assurance() {
        assertEquals(Optional.of(NoReferral.PROCEDURAL), NoReferral.reason(false, NONE, null, false));
    }

    @Test
    void rule_3_14_an_error_corrected_at_source_is_not_referred() {
        assertEquals(
                Optional.of(NoReferral.CORRECTED_AT_SOURCE), NoReferral.reason(false, OVERPAYMENT, PREVENTED, true));
        assertEquals(
                Optional.of(NoReferral.CORRECTED_AT_SOURCE), NoReferral.reason(false, UNDERPAYMENT, INCURRED, true));
    }

    @Test
    void rule_3_14_a_prevented_error_is_not_referred() {
        assertEquals(Optional.of(NoReferral.PREVENTED), NoReferral.reason(false, OVERPAYMENT, PREVENTED, false));
    }

    @Test
    void rule_3_15_imported_history_is_not_referred_whatever_it_says_or_leaves_out() {
        assertEquals(Optional.of(NoReferral.IMPORTED_HISTORY), NoReferral.reason(true, UNDERPAYMENT, INCURRED, false));
        assertEquals(Optional.of(NoReferral.IMPORTED_HISTORY), NoReferral.reason(true, null, null, false));
    }

    @Test
    void an_error_recorded_here_says_its_direction_and_effect() {
        assertThrows(IllegalArgumentException.class, () -> NoReferral.reason(false, null, INCURRED, false));
        assertThrows(IllegalArgumentException.class, () -> NoReferral.reason(false, OVERPAYMENT, null, false));
        assertThrows(IllegalArgumentException.class, () -> Direction.of("sideways"));
        assertThrows(IllegalArgumentException.class, () -> Effect.of("maybe"));
    }
}
