package scot.pillars.assurance.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Official error is derived, never ticked (quality-domain.md, section 1). */
class OfficialErrorTest {
    @Test
    void anErrorOfOfficialPartiesAloneIsOfficial() {
        assertEquals(true, OfficialError.of(List.of(Standing.OFFICIAL, Standing.OFFICIAL)));
    }

    @Test
    void anErrorToWhichAnyoneElseContributedIsNot() {
        assertEquals(false, OfficialError.of(List.of(Standing.OFFICIAL, Standing.NOT_OFFICIAL)));
        assertEquals(false, OfficialError.of(List.of(Standing.UNKNOWN, Standing.NOT_OFFICIAL)));
    }

    @Test
    void itIsUnknownWhenAStandingIsUnknownOrNobodyIsNamed() {
        assertNull(OfficialError.of(List.of(Standing.OFFICIAL, Standing.UNKNOWN)));
        assertNull(OfficialError.of(List.of()));
    }

    @Test
    void theDefinitionInForceOnTheDayOfTheCheckCounts() {
        Registers.Party party = new Registers.Party(
                "NI-DFC",
                "Department for Communities",
                new TreeMap<>(Map.of(
                        LocalDate.of(2018, 9, 1), Standing.NOT_OFFICIAL, LocalDate.of(2025, 4, 1), Standing.OFFICIAL)));
        assertEquals(Standing.UNKNOWN, party.standingOn(LocalDate.of(2018, 8, 31)));
        assertEquals(Standing.NOT_OFFICIAL, party.standingOn(LocalDate.of(2025, 3, 31)));
        assertEquals(Standing.OFFICIAL, party.standingOn(LocalDate.of(2025, 4, 1)));
        assertEquals(Standing.UNKNOWN, party.standingOn(null));
    }

    @Test
    void eachLineOfARecordedCheckHasItDerived() {
        Sample sample = new Sample();
        assertEquals(true, official(sample));
        sample.parties = List.of("SSS", "CLIENT");
        assertEquals(false, official(sample));
        sample.parties = List.of("SSS", "GROUP");
        assertNull(official(sample));
    }

    private static Boolean official(Sample sample) {
        return RecordedCheck.lines(sample.check(), Sample.registers().vocabulary("PILLARS"), () -> new UUID(0, 1))
                .get(0)
                .official();
    }
}
