package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demonstration people walk the whole way in a real browser, from the decisions of a month to the agreement of those who
 * check them. {@code docs/tours/ten-minutes.md} tells the same; {@code -Dpillars.tour=<folder>} makes its pictures again.
 * Without a browser on the machine the class is left out, unless {@code -Dpillars.browser=required}.
 */
@ExtendWith(SharedSuite.class)
class FromDecisionToCalibrationIT {
    private static final String BENEFIT = "ADP";
    private static final String BENEFIT_NAME = "Adult Disability Payment";
    private static final YearMonth MONTH = YearMonth.now().minusMonths(1);
    private static final String PLAN = "ADP-QUALITY";
    private static final String COLLEAGUE = "C-0003";
    private static final String SEED = "5eed".repeat(8);
    private static final String POINTS = "Disability criteria: Descriptor points wrongly chosen or added";
    /** An error line in keys: what was wrong, why, who contributed, the effect on money, the amount. */
    private static final List<String> ERROR = List.of(
            "con-wrong-points",
            "<Tab>",
            "gui",
            "<Tab>",
            "<Tab>",
            "<Tab>",
            "<Tab>",
            "<Tab>",
            "< >",
            "<Tab>",
            "<Tab>",
            "u",
            "<Tab>",
            "36.50");

    private static final Duration FIVE_A_SECOND = Duration.ofMillis(200);
    private static final List<String> CRITERIA =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

    /** The cases of the plan, all on one page. */
    private static final String WORKLIST = "/assurance/worklist?limit=100&plan=" + PLAN;

    private static final String SESSION = "Points of daily living and mobility";
    private static final List<String> SCORED = List.of("ADP-1-05", "ADP-1-06", "ADP-1-07");

    private static final Map<String, Walker> WALKERS = new TreeMap<>();

    private static RealBrowser browser;

    @TempDir
    Path folder;

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
    void theDecisionsOfAMonthAreDrawnCheckedFedBackDisputedCoachedAndCalibrated() throws IOException {
        registerThePeople();
        SampleDecisions month = SampleDecisions.of(MONTH, folder);

        decisionsComeIn(month);
        aSampleIsPlannedAndDrawn(month);
        as("quality-checker")
                .open("/assurance/worklist")
                .keys(Duration.ZERO, List.of("/"))
                .isAt("Plan");
        List<String> drawn = as("quality-checker").open(WORKLIST).among(month.cases(BENEFIT, COLLEAGUE));
        assertTrue(drawn.size() >= 5, "of the colleague's cases were drawn only " + drawn);
        String good = drawn.get(0);
        List<String> wrong = drawn.subList(1, 5);
        String disputed = wrong.get(3);
        check(WORKLIST, good, checker -> {});
        errorsAreFound(wrong);
        feedbackIsReleased(good);
        theResultIsAcknowledged(good);
        theViewsShow("80.0");
        aResultIsDisputedAndOverturned(disputed);
        theViewsShow("60.0");
        as("analyst").picture("view", "How many checked decisions");
        theColleagueIsCoached();
        checkersAreCalibrated(month.decisionsOfOthers(BENEFIT, COLLEAGUE).subList(0, 4));
    }

    /** The decision maker, who leads them, and who checks; another class may have registered some. */
    private static void registerThePeople() {
        known("/assurance/v1/units/team/T-001", "{\"name\":\"Disability payments 1\"}");
        known("/assurance/v1/units/team/T-QUALITY", "{\"name\":\"Quality\"}");
        colleague("C-0004", "Dana Ellis", "\"team\":\"T-001\"");
        colleague("C-0003", "Cameron Doig", "\"team\":\"T-001\",\"lineManager\":\"C-0004\"");
        colleague("C-0001", "Ailsa Baird", "\"team\":\"T-QUALITY\"");
        colleague("C-0005", "Eilidh Forsyth", "\"team\":\"T-QUALITY\"");
        colleague("C-0009", "Isla Jamieson", "\"team\":\"T-QUALITY\"");
    }

    private static void colleague(String number, String name, String posting) {
        known("/assurance/v1/colleagues/" + number, """
                {"name":"%s","postings":[{"inForceFrom":"2025-01-01",%s}]}""".formatted(name, posting));
    }

    private static void known(String entry, String body) {
        int status = SharedSuite.suite().create(entry, body).statusCode();
        assertTrue(Set.of(201, 412).contains(status), entry + " " + status);
    }

    private static void decisionsComeIn(SampleDecisions month) {
        String all = String.valueOf(month.decisions().size());
        Walker lead = as("quality-lead").open("/assurance/imports").unfold("Decisions");
        lead.upload("File", month.file()).tick("Only try it").press("Upload Decisions");
        lead.sees("Only tried").sees("Ended").seesRow("New records", all).seesRow("Rows rejected", "0");
        upload(month.file()).seesRow("New records", all).seesRow("Rows rejected", "0");
    }

    /** A file of decisions as it lands. */
    private static Walker upload(Path file) {
        Walker lead = as("quality-lead").open("/assurance/imports").unfold("Decisions");
        return lead.upload("File", file).press("Upload Decisions").sees("Ended").seesNot("Only tried");
    }

    private static void aSampleIsPlannedAndDrawn(SampleDecisions month) {
        Walker lead = as("quality-lead").open("/assurance/sampling-plans").follow("Draft a plan");
        lead.fill("Code", PLAN)
                .fill("Which question does it answer?", "How many decisions on Adult Disability Payment were right?")
                .fill("Name", "Adult Disability Payment, each month")
                .tick("1: operational and local")
                .unfold("Choose from")
                .tick(BENEFIT_NAME)
                .tick("Stratified")
                .unfold("Details of systematic and stratified plans")
                .within("Stratified: divided by")
                .tick("Channel");
        lead.choose("Stratified: how is the sample divided?", "In proportion to what each holds")
                .fill("Size", "60")
                .press("Keep the draft");
        lead.sees("Draft kept");
        lead.press("Put version 1 in force").sees("Frames are built by this version");
        lead.fill("Month of decision", MONTH.toString()).press("Build");
        lead.sees(month.count(BENEFIT) + " decisions");
        lead.fill("Decisions by the other source", String.valueOf(month.count(BENEFIT)))
                .fill("Their amounts together", month.money(BENEFIT).toPlainString())
                .press("Compare, and close when they agree");
        lead.sees("It agrees").picture("frame", "Decisions of");
        lead.fill("Seed, if one was agreed before", SEED).press("Draw 60 cases");
        lead.sees("60 cases are on the worklist");
    }

    /** Takes a case of the draw from the worklist, answers every criterion and ends the check. */
    private static void check(String worklist, String caseReference, Consumer<Walker> otherwise) {
        Walker checker = as("quality-checker").open(worklist).follow(caseReference);
        checker.press("Take this case").sees("criteria answered");
        checker.within("ADP-1-03").tick("Not applicable");
        for (String one : CRITERIA) {
            checker.within("ADP-1-" + one).tick(one.equals("03") ? "Not applicable" : "Met");
        }
        otherwise.accept(checker);
        checker.press("End the check").sees("The check has ended");
    }

    private static void errorsAreFound(List<String> cases) {
        for (String one : cases) {
            check(WORKLIST, one, checker -> {
                checker.within("ADP-1-05")
                        .tick("Not met")
                        .unfold("Standard, guidance and comment")
                        .fill(
                                "Comment for the colleague (needed when not met)",
                                "Two points were given for preparing food; the evidence shows that help is needed.");
                boolean first = one.equals(cases.get(0));
                checker.within("An error, if there is one").focus("What was wrong");
                long began = System.nanoTime();
                checker.keys(first ? FIVE_A_SECOND : Duration.ZERO, ERROR);
                if (first) {
                    System.out.printf(
                            "An error line by keyboard: %d keys, %.1f seconds at five a second%n",
                            Walker.count(ERROR), (System.nanoTime() - began) / 1e9);
                }
                checker.press("Keep and go on").sees("Underpayment £36.50");
                checker.within("Error 1").seesIn("What was wrong", POINTS);
                if (first) {
                    checker.picture("check", "Check of").smallPicture("error-on-a-telephone", "Error 1");
                }
            });
        }
    }

    private static void feedbackIsReleased(String good) {
        Walker lead = as("quality-lead").open("/assurance/feedback");
        lead.choose("State", "Waiting for release")
                .choose("Benefit", BENEFIT_NAME)
                .fill("Checked from", LocalDate.now().toString())
                .press("Show")
                .follow(good);
        lead.fill("What was good? (optional)", "Every point is reasoned from the evidence, and the letter is kind.")
                .press("Release this result")
                .sees("The colleague sees this result now");
        lead.open("/assurance/feedback")
                .choose("State", "Waiting for release")
                .choose("Benefit", BENEFIT_NAME)
                .fill("Checked from", LocalDate.now().toString())
                .press("Show")
                .press("Release all 4")
                .sees("4 results are visible to their colleagues now");
    }

    private static void theResultIsAcknowledged(String good) {
        Walker colleague = as("decision-maker").open("/assurance/my-results");
        colleague.follow(good);
        colleague.sees("the letter is kind").press("Acknowledge").sees("Thank you");
    }

    private static void aResultIsDisputedAndOverturned(String disputed) {
        Walker colleague = as("decision-maker").open("/assurance/my-results").follow(disputed);
        colleague.sees("You can dispute this result until").smallPicture("result-on-a-telephone", "Result for");
        colleague.follow("Dispute this result");
        colleague.tick("ADP-1-05: found Not met").choose("It should be, ADP-1-05", "Met");
        colleague
                .fill(
                        "Why?",
                        "The occupational therapist's report of the same month was on the case; it says no help is needed.")
                .press("Dispute this result")
                .sees("New");

        Walker reviewer = as("dispute-reviewer").open("/assurance/disputes").follow(disputed);
        reviewer.press("Take this dispute").sees("Under review");
        reviewer.tick("Ask the first checker for a reply")
                .fill("About what?", "Was the therapist's report looked at?")
                .press("Do this step")
                .sees("Awaiting reply");
        Walker checker = as("quality-checker").open("/assurance/disputes").follow(disputed);
        checker.fill("What do you say to it?", "I did not see it; it was filed under another date.")
                .press("Send the reply");
        checker.sees("Reply received");
        reviewer.open("/assurance/disputes").follow(disputed);
        reviewer.tick("Overturned")
                .fill("Why?", "The report was on the case and supports the points given.")
                .press("Decide this dispute");
        reviewer.sees("Overturned").picture("dispute", "Dispute of");
        colleague.open("/assurance/my-results").seesRow(disputed, "Correct");
    }

    private void theColleagueIsCoached() throws IOException {
        Walker leader = as("team-leader").open("/assurance/coaching").press("Look at my line now");
        leader.sees("One plan was proposed.").follow(POINTS).sees("found by 3 checks on ");
        Walker first = leader.within("Step 1");
        first.fill("What is done", "Work through three sets of points together")
                .choose("Who does it", "I do")
                .fill("By", LocalDate.now().plusDays(7).toString());
        Walker second = leader.within("Step 2");
        second.fill("What is done", "Read the guidance on daily living, version 1")
                .fill("By", LocalDate.now().plusDays(10).toString());
        leader.press("Keep the steps").sees("Work through three sets");

        Walker colleague = as("decision-maker").open("/assurance/coaching").follow(POINTS);
        colleague
                .press("Agree to the steps")
                .sees("Agreed")
                .press("Done with step 2")
                .sees("In progress");
        leader.open("/assurance/coaching")
                .follow(POINTS)
                .press("Done with step 1")
                .sees("Follow up");

        Path file = Files.writeString(folder.resolve("made-since.csv"), """
                reference,caseReference,benefit,type,decidedOn,amount,colleague,team,channel
                D-MADE-SINCE,CR-MADE-SINCE,ADP,new-application,%s,110.40,C-0003,T-001,online
                """.formatted(LocalDate.now()));
        upload(file).seesRow("New records", "1");
        leader.fill("Reference of the decision", "D-MADE-SINCE")
                .fill("To be checked by", LocalDate.now().plusDays(14).toString())
                .press("Have it checked")
                .sees("Waits on the worklist");
        check("/assurance/worklist?limit=100&benefit=" + BENEFIT, "CR-MADE-SINCE", checker -> {});
        leader.open("/assurance/coaching")
                .follow(POINTS)
                .fill("What shows that it helped?", "The next decision gives each point with its reason.")
                .press("Close this plan");
        leader.sees("Closed").picture("coaching", POINTS);
        as("decision-maker").open("/assurance/coaching").seesRow(POINTS, "Closed");
    }

    private static void checkersAreCalibrated(List<String> decisions) {
        Walker lead = as("quality-lead").open("/assurance/calibration").follow("Plan a session");
        lead.fill("What is it about?", SESSION)
                .choose("Benefit", BENEFIT_NAME)
                .fill("Day of the session", LocalDate.now().toString())
                .choose("Check form", "ADP-1: Adult Disability Payment: operational check")
                .fill("Version of the form", "1")
                .fill("Criteria", String.join("\n", SCORED))
                .choose("Answers to choose from", "Met or not met")
                .fill("Decisions", String.join("\n", decisions))
                .fill("Who scores?", "C-0001\nC-0005")
                .press("Plan the session")
                .sees("Scoring begins when the session is opened");
        lead.follow("Set the key of an expert");
        answer(lead, decisions.size(), "+-++", "++-+", "+-++");
        lead.press("Set the answers").sees("Set, hidden until the scoring is closed");
        lead.press("Open the scoring").sees("The scorers can score now");

        score("quality-checker", "+-++", "++-+", "+-++");
        score("mvfe-reviewer", "+--+", "++-+", "++++");

        lead.open("/assurance/calibration").follow(SESSION).sees("2 of 2 have submitted");
        lead.press("Close the scoring").sees("How far did 2 scorers agree on 4 cases?");
        lead.seesRow("ADP-1-05", "75").seesRow("ADP-1-06", "100").sees("Cohen").sees("Lenient or severe?");
        lead.picture("calibration", "How far did 2 scorers agree");
        lead.fill("What was discussed?", "When two descriptors fit, the one that applies on most days counts.")
                .press("Keep the discussion")
                .sees("most days counts");
        lead.choose("What follows?", "Clarify guidance")
                .choose("About", "ADP-1-05")
                .fill("What will be done, or why does nothing need to be?", "An example of two descriptors is added.")
                .fill("Owner", "C-0009")
                .fill("Due", LocalDate.now().plusDays(30).toString())
                .press("Set the action")
                .sees("An example of two descriptors is added");
        lead.press("Conclude the session").sees("The agreement is published without names");
    }

    /** Answers to the criteria that are scored: plus for met and minus for not met, one sign per case. */
    private static void answer(Walker lead, int cases, String... answers) {
        for (int place = 0; place < cases; place++) {
            for (int criterion = 0; criterion < SCORED.size(); criterion++) {
                lead.within(SCORED.get(criterion), place).tick(word(answers[criterion].charAt(place)));
            }
        }
    }

    private static void score(String person, String... answers) {
        Walker scorer =
                as(person).open("/assurance/calibration").follow(SESSION).follow("Score the cases");
        for (int place = 0; place < answers[0].length(); place++) {
            scorer.sees("Case " + (place + 1) + " of ");
            for (int criterion = 0; criterion < SCORED.size(); criterion++) {
                scorer.within(SCORED.get(criterion)).tick(word(answers[criterion].charAt(place)));
            }
            scorer.press("Keep and");
        }
        scorer.sees("12 of 12 answers kept").press("Submit my scores").sees("You have submitted");
    }

    private static String word(char answer) {
        return answer == '+' ? "Met" : "Not met";
    }

    /** The share of the checks of this month that is in error, as an analyst sees it. */
    private static void theViewsShow(String percent) {
        as("analyst")
                .findsRow(
                        "/reporting/views/checks?dataset=agency&by=benefit&benefit=ADP&from=" + YearMonth.now(),
                        "Adult Disability Payment",
                        percent);
    }

    private static Walker as(String person) {
        return WALKERS.computeIfAbsent(person, any -> Walker.of(browser.signIn(person)));
    }
}
