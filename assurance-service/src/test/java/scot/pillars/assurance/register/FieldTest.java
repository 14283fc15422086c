package scot.pillars.assurance.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    @ParameterizedTest
    @CsvSource({
        "Which benefits? Codes, Which benefits?",
        "Which errors come of it? Codes of descriptors, Which errors come of it?",
        "Which benefit? Its code, Which benefit?",
        "Code of the business area, Business area",
        "Number of the checker, Checker",
        "Who is to answer? Their number, Who is to answer?",
        "Codes of guidance it is about, Guidance it is about",
        "'Letters of PILLARS: prevent, identify', Letters of PILLARS",
        "What is the aim?, What is the aim?"
    })
    void whatIsReadIsHeadedWithoutHowItIsWritten(String label, String heading) {
        assertEquals(heading, Field.list("any", label, "").heading());
    }
}
