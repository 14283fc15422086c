package scot.pillars.assurance.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckRevisionTest {
    private final RecordedLine residence = line("RES-WRONG-DATE", "26.70");
    private final RecordedLine income = line("INC-NOT-USED", "5.00");

    @Test
    void aLineThatSaysTheSameKeepsItsIdWhateverItsPlaceAndTheScaleOfItsAmount() {
        CheckRevision change = CheckRevision.of(
                List.of(residence, income), List.of(line("INC-NOT-USED", "5"), line("RES-WRONG-DATE", "26.7")));

        assertEquals(List.of(income, residence), change.lines());
        assertTrue(change.withdrawn().isEmpty());
        assertTrue(change.found().isEmpty());
    }

    @Test
    void aChangedAmountWithdrawsTheLineAndFindsANewOne() {
        RecordedLine changed = line("RES-WRONG-DATE", "13.35");

        CheckRevision change = CheckRevision.of(List.of(residence, income), List.of(changed, income));

        assertEquals(List.of(changed, income), change.lines());
        assertEquals(List.of(residence), change.withdrawn());
        assertEquals(List.of(changed), change.found());
    }

    @Test
    void ofTwoLinesThatSayTheSameOneIsWithdrawnWhenOneIsLeft() {
        RecordedLine twin = line("RES-WRONG-DATE", "26.70");

        CheckRevision change = CheckRevision.of(List.of(residence, twin), List.of(line("RES-WRONG-DATE", "26.70")));

        assertEquals(List.of(residence), change.lines());
        assertEquals(List.of(twin), change.withdrawn());
    }

    @Test
    void rule_5_8_aChangedLineHidesWhatTheWithdrawnOneHid() {
        RecordedLine hidden =
                line("RES-WRONG-DATE", "26.70", Registers.INFORMATION_NOT_GIVEN).suspecting("SUSPECT");
        RecordedLine changed = line("RES-WRONG-DATE", "13.35", Registers.INFORMATION_NOT_GIVEN);

        CheckRevision change = CheckRevision.of(List.of(hidden, income), List.of(changed, income));

        assertEquals(List.of(changed.suspecting("SUSPECT")), change.found());
        assertEquals(List.of(changed.suspecting("SUSPECT"), income), change.lines());
        assertEquals(
                List.of(residence),
                CheckRevision.of(List.of(hidden), List.of(residence)).found());
    }

    private static RecordedLine line(String descriptor, String amount) {
        return line(descriptor, amount, "GUIDANCE");
    }

    private static RecordedLine line(String descriptor, String amount, String cause) {
        return new RecordedLine(
                UUID.randomUUID(),
                new ErrorLine(
                        null,
                        descriptor,
                        cause,
                        List.of("SSS"),
                        Direction.OVERPAYMENT,
                        new Amount(new BigDecimal(amount), "GBP"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                new Registers.Descriptor(
                        1, "PILLARS", descriptor, "Element", null, new Validity(LocalDate.of(2021, 1, 1), null)),
                Effect.INCURRED,
                true);
    }
}
