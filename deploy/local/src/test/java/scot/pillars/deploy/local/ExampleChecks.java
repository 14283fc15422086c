package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks of decisions by C-0003 and what follows from them: feedback, a dispute, coaching, a second check. Made by the
 * people whose work it is: C-0001 checks, C-0002 leads, C-0004 leads the line of C-0003, C-0005 checks a second time.
 */
final class ExampleChecks {
    private static final String FORM_DRAFT = """
            {"benefit":"CSP","tier":1,"title":"Carer Support Payment: operational check","criteria":%s}
            """;
    private static final String CHECK = """
            {"caseReference":"CR-%1$s","determinationReference":"D-%1$s","benefit":"CSP","area":"Dundee City",
             "team":"T-001","colleague":"C-0003","tier":1,"timing":"post-payment","decidedOn":"%2$s","checkedOn":"%2$s",
             "disposition":"complete","minutes":25,"form":{"code":"CSP-1","version":1},"findings":[%3$s],
             "errorLines":[{"criterion":"CSP-1-02","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE",
               "responsibleParties":["SSS"],"direction":"none","correctedAtSource":false}]}
            """;
    private static final String DISPUTE = """
            {"check":"%s","criteria":[{"criterion":"CSP-1-02","expected":"met"}],
             "statement":"The guidance of that day counts the day of the letter"}
            """;
    private static final String STEPS = """
            {"steps":[{"text":"Read the guidance on residence together","owner":"C-0003","dueOn":"%s"}]}
            """;
    private static final String DECISION = """
            {"reference":"D-%1$s","caseReference":"CR-%1$s","benefit":"CSP","type":"new-application","decidedOn":"%2$s",
             "amount":{"value":"103.10","currency":"GBP"},"colleague":"C-0003","team":"T-001","channel":"online"}
            """;
    private static final String GATE_PLAN = """
            {"name":"%s","benefits":["CSP"],"rate":%s,"inForceFrom":"2025-01-01"}
            """;
    private static final String RIGHT = """
            {"disposition":"complete","findings":[%s]}
            """;
    private static final String WRONG = """
            {"disposition":"complete","findings":[%s],"errorLines":[
               {"criterion":"CSP-1-02","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
                "direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"effect":"prevented",
                "correctedAtSource":true}]}
            """;

    private static final String NOT_MET = """
            {"criterion":"CSP-1-02","result":"not-met","comment":"The letter is older than the move"}""";

    private final RunningSuite system;
    private final RunningSuite checker;
    private final RunningSuite second;
    private final RunningSuite lead;
    private final RunningSuite maker;
    private final RunningSuite leader;
    private final BiConsumer<String, String> page;
    private final LocalDate today = LocalDate.now();

    /** @param page takes a page with its {@code {names}} and the address of its example */
    ExampleChecks(RunningSuite suite, BiConsumer<String, String> page) {
        system = suite;
        checker = suite.as("quality-checker");
        second = suite.as("mvfe-reviewer");
        lead = suite.as("quality-lead");
        maker = suite.as("decision-maker");
        leader = suite.as("team-leader");
        this.page = page;
    }

    /** The questions of a shipped form for a benefit of the examples' own, from today; and a draft of the next. */
    void form() {
        String shipped = system.json("/assurance/v1/check-forms/ADP-1/versions/1")
                .path("criteria")
                .toString();
        String draft = FORM_DRAFT.formatted(shipped.replace("ADP-1", "CSP-1"));
        created(system.create("/assurance/v1/check-forms/CSP-1/draft", draft));
        created(lead.post(
                "/assurance/v1/check-forms/CSP-1/draft/publication", 1, "{\"inForceFrom\":\"%s\"}".formatted(today)));
        created(system.create("/assurance/v1/check-forms/CSP-1/draft", draft));
        page.accept("/assurance/check-form-drafts/{code}", "/assurance/check-form-drafts/CSP-1");
    }

    /** Two gates: one that chooses every tenth decision and one that chooses each. */
    void gates() {
        created(system.create("/assurance/v1/gate-plans/EVERY-TENTH", GATE_PLAN.formatted("One in ten", "0.1")));
        created(system.create("/assurance/v1/gate-plans/EVERY-ONE", GATE_PLAN.formatted("Each", "1")));
    }

    /** Registers a decision; gives its reference. */
    String decide(String number, LocalDate decidedOn) {
        created(system.post("/assurance/v1/decisions", DECISION.formatted(number, decidedOn)));
        return "D-" + number;
    }

    /** One check its colleague does not know of yet; of those released, one is disputed and three lead to coaching. */
    void results() {
        String waiting = recorded("2026-000100");
        page.accept("/assurance/checks/{id}", "/assurance/checks/" + waiting);
        page.accept("/assurance/feedback/{check}", "/assurance/feedback/" + waiting);
        String disputed = released("2026-000101");
        page.accept(
                "/assurance/disputes/{id}",
                "/assurance/disputes/" + id(maker.post("/assurance/v1/disputes", DISPUTE.formatted(disputed))));
        List<String> same = List.of("2026-000102", "2026-000103", "2026-000104").stream()
                .map(this::released)
                .toList();
        page.accept("/assurance/my-results/{check}", "/assurance/my-results/" + same.get(0));
        page.accept("/assurance/disputes/lodge/{check}", "/assurance/disputes/lodge/" + same.get(0));
        created(leader.post("/assurance/v1/coaching-plans/proposals", ""));
        JsonNode plan =
                leader.json("/assurance/v1/coaching-plans").path("items").path(0);
        String path = "/coaching-plans/" + plan.path("id").asText();
        created(leader.put(
                "/assurance/v1" + path + "/steps", plan.path("version").asInt(), STEPS.formatted(today.plusDays(7))));
        page.accept(
                "/assurance/coaching/{id}",
                "/assurance/coaching/" + plan.path("id").asText());
    }

    /** On the worklist: a case that waits, one being checked, one checked and one that was checked twice. */
    void worklist() {
        page.accept("/assurance/worklist/{id}", "/assurance/worklist/" + sampled("2026-000200"));
        String taken = sampled("2026-000201");
        created(checker.post("/assurance/v1/sampled-cases/" + taken + "/take", ""));
        page.accept("/assurance/worklist/{id}", "/assurance/worklist/" + taken);
        page.accept("/assurance/second-checks/ask/{case}", "/assurance/second-checks/ask/" + ended("2026-000202"));
        String order = "{\"dueOn\":\"%s\"}".formatted(today.plusDays(14));
        String twice = id(lead.post("/assurance/v1/sampled-cases/" + ended("2026-000203") + "/second-check", order));
        end(second, twice, WRONG.formatted(findings("not-met")));
        page.accept("/assurance/second-checks/{id}", "/assurance/second-checks/" + twice);
    }

    private String recorded(String number) {
        return id(checker.post("/assurance/v1/checks", CHECK.formatted(number, today, findings("not-met"))));
    }

    private String released(String number) {
        String check = recorded(number);
        created(checker.post("/assurance/v1/feedback/" + check + "/release", "{\"praise\":\"A clear letter\"}"));
        return check;
    }

    /** A decision that the gate chose; gives its case. */
    private String sampled(String number) {
        String decision = decide(number, today);
        for (JsonNode one :
                system.json("/assurance/v1/sampled-cases?plan=EVERY-ONE").path("items")) {
            if (one.path("decision").path("reference").asText().equals(decision)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("the gate did not choose " + decision);
    }

    private String ended(String number) {
        String sampled = sampled(number);
        end(checker, sampled, RIGHT.formatted(findings("met")));
        return sampled;
    }

    /** Takes a case and ends it with this check. */
    static void end(RunningSuite who, String sampled, String check) {
        String path = "/assurance/v1/sampled-cases/" + sampled;
        int version =
                who.json(created(who.post(path + "/take", ""))).path("version").asInt();
        created(who.post(path + "/check", version, check));
    }

    /** Of CSP-1, with this result of its second criterion; three are asked only where the third does not apply. */
    static String findings(String second) {
        return Stream.of("01", "02", "03", "07", "08", "09", "10", "11", "12")
                .map(code -> code.equals("02") && second.equals("not-met")
                        ? NOT_MET
                        : "{\"criterion\":\"CSP-1-%s\",\"result\":\"met\"}".formatted(code))
                .collect(Collectors.joining(","));
    }

    private String id(HttpResponse<String> made) {
        return system.json(created(made)).path("id").asText();
    }

    static HttpResponse<String> created(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() / 100 == 2, answer.uri() + " " + answer.body());
        return answer;
    }
}
