package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FieldErrorTest {
    @Test
    void whatAFieldMustIsSaidOfTheFieldWhereItStandsAlone() {
        assertEquals(
                "In force from must be filled in",
                new FieldError("postings[0].inForceFrom", "not-null", "Must be filled in").alone());
    }

    @Test
    void theDetailOfARefusalNamesTheFieldItIsAbout() {
        assertEquals(
                "Raised on must be filled in",
                Refusal.badRequest("raisedOn", "not-null", "Must be filled in").getMessage());
    }

    @Test
    void aMessageThatSaysItAllStandsAlone() {
        assertEquals(
                "An overpayment needs a cause",
                new FieldError("errorLines[0].cause", "cause-required", "An overpayment needs a cause").alone());
    }
}
