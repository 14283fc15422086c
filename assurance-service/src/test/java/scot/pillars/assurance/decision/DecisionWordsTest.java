package scot.pillars.assurance.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import scot.pillars.assurance.decision.model.DecisionType;

class DecisionWordsTest {
    @Test
    void aCodeBecomesWords_andARedeterminationKeepsItsHyphen() {
        assertEquals("Change of circumstances", DecisionWords.words("change-of-circumstances"));
        assertEquals("Re-determination", DecisionWords.words(DecisionType.RE_DETERMINATION));
        assertEquals("", DecisionWords.words(null));
    }
}
