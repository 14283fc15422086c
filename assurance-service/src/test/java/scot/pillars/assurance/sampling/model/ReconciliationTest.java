package scot.pillars.assurance.sampling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Totals SCP = new Totals("SCP", 10, new BigDecimal("267.00"));

    @Test
    void whatAgreesToTheCaseAndThePennyHasNoDifference() {
        assertEquals(
                List.of(),
                Reconciliation.differences(List.of(SCP), List.of(new Totals("SCP", 10, new BigDecimal("267")))));
    }

    @Test
    void aPennyAndACaseAreDifferences() {
        assertEquals(
                List.of(new Reconciliation.Difference("SCP", -1, new BigDecimal("-0.01"))),
                Reconciliation.differences(List.of(SCP), List.of(new Totals("SCP", 11, new BigDecimal("267.01")))));
    }

    @Test
    void aBenefitThatOnlyOneSideHasDiffersByAllOfIt() {
        assertEquals(
                List.of(
                        new Reconciliation.Difference("ADP", -2, new BigDecimal("-50.00")),
                        new Reconciliation.Difference("SCP", 10, new BigDecimal("267.00"))),
                Reconciliation.differences(List.of(SCP), List.of(new Totals("ADP", 2, new BigDecimal("50.00")))));
    }
}
