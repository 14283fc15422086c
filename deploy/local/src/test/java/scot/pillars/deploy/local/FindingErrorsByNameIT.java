package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.deploy.local.ExampleChecks.created;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A checker types the beginning of what was wrong and takes it from what the page offers. Without a browser on the machine
 * the class is left out, unless {@code -Dpillars.browser=required}.
 */
@ExtendWith(SharedSuite.class)
class FindingErrorsByNameIT {
    private static final String DECISION = """
            {"reference":"D-%1$s","caseReference":"CR-%1$s","benefit":"WHP","type":"new-application","decidedOn":"%2$s",
             "amount":{"value":"58.75","currency":"GBP"}}
            """;
    private static final String PICKED = """
            {"determinationReference":"D-%s","tier":1,"timing":"post-payment","dueOn":"%s"}
            """;
    private static final String CHECK = """
            {"disposition":"complete","errorLines":[
               {"descriptor":"%s","cause":"GUIDANCE","responsibleParties":["SSS"],"direction":"none",
                "correctedAtSource":false}]}
            """;
    private static final String USED_LAST = "Evidence: Not requested";
    private static final String USED_BEFORE = "Record: Reason for the decision missing";
    /** As many of those used lately stand before the others. */
    private static final int MOST_USED_LATELY = 10;

    private static RealBrowser browser;

    private final RunningSuite system = SharedSuite.suite();
    private final RunningSuite checker = system.as("quality-checker");
    private final RunningSuite lead = system.as("quality-lead");

    @BeforeAll
    static void openTheBrowser() {
        browser = new RealBrowser(RealBrowser.needed(), SharedSuite.suite().port());
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whatWasUsedLastIsOfferedFirstAndWhatIsChosenIsRecorded() {
        ExampleChecks.end(checker, picked("BY-NAME-1"), CHECK.formatted("REC-REASON-MISSING"));
        ExampleChecks.end(checker, picked("BY-NAME-2"), CHECK.formatted("EVI-NOT-REQUESTED"));
        String sampled = picked("BY-NAME-3");

        Walker page = Walker.of(browser.signIn("quality-checker")).open("/assurance/worklist/" + sampled);
        page.press("Take this case").sees("No form was in force");
        Walker line = page.within("An error, if there is one");
        List<String> offered = line.offered("What was wrong");
        assertEquals(List.of(USED_LAST, USED_BEFORE), offered.subList(0, 2));
        List<String> others = offered.subList(MOST_USED_LATELY, offered.size());
        assertEquals(others.stream().sorted().toList(), others);
        line.focus("What was wrong").keys(Duration.ZERO, List.of("Record: R"));
        line.seesIn("What was wrong", "Record: R");
        assertTrue(offered.stream().filter(one -> one.startsWith("Record: R")).count() == 1, offered.toString());
        line.fill("What was wrong", USED_BEFORE).choose("Why", "Guidance").tick("Social Security Scotland");
        page.press("End the check").sees("The check has ended");

        String check = lead.json("/assurance/v1/sampled-cases/" + sampled)
                .path("checkId")
                .asText();
        JsonNode lines = lead.json("/assurance/v1/checks/" + check).path("errorLines");
        assertEquals(1, lines.size());
        assertEquals(
                "REC-REASON-MISSING",
                lines.path(0).path("descriptor").path("code").asText());
    }

    /** A decision whose case a lead picks for a check; gives the case. */
    private String picked(String number) {
        String today = LocalDate.now().toString();
        created(system.post("/assurance/v1/decisions", DECISION.formatted(number, today)));
        return lead.json(created(lead.post("/assurance/v1/sampled-cases", PICKED.formatted(number, today))))
                .path("id")
                .asText();
    }
}
