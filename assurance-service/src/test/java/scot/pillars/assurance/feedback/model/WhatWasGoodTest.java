package scot.pillars.assurance.feedback.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import scot.pillars.assurance.feedback.model.WhatWasGood.Criteria;

class WhatWasGoodTest {
    @Test
    void aRightDecisionIsSaidToBeRight() {
        assertEquals(
                "The decision was right the first time: all 12 criteria were met.",
                WhatWasGood.sentence(true, true, new Criteria(12, 12, 4, 4)));
        assertEquals(
                "The decision was right the first time.", WhatWasGood.sentence(true, true, new Criteria(0, 0, 0, 0)));
    }

    @Test
    void besideAProceduralErrorTheRightMoneyComesFirst() {
        assertEquals(
                "The client got the right money, and 11 of 12 criteria were met, all critical ones among them.",
                WhatWasGood.sentence(false, true, new Criteria(11, 12, 4, 4)));
    }

    @Test
    void besideAnErrorInMoneyStandsWhatWasMet() {
        assertEquals("7 of 9 criteria were met.", WhatWasGood.sentence(false, false, new Criteria(7, 9, 3, 4)));
        assertEquals("1 of 2 criteria was met.", WhatWasGood.sentence(false, false, new Criteria(1, 2, 1, 2)));
    }

    @Test
    void aCheckThatWasNotCompletedHoldsNothingAgainstAnybody() {
        assertEquals(
                "The check was not completed, so nothing is held against this decision.",
                WhatWasGood.sentence(null, false, new Criteria(0, 0, 0, 0)));
    }
}
