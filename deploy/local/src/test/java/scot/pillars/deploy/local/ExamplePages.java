package scot.pillars.deploy.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static scot.pillars.deploy.local.ExampleChecks.created;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A record for each page that shows one, made through the APIs by the people whose work it is; and its address. */
final class ExamplePages {
    private static final Duration EVENT = Duration.ofMinutes(2);

    /** Registers whose files' own example row is taken, with the path of their pages. */
    private static final Map<String, String> REGISTERS = Map.of(
            "quality-targets", "targets",
            "tolerance-thresholds", "tolerances",
            "objectives", "objectives",
            "training-courses", "training",
            "controls", "controls",
            "automation-opportunities", "automation",
            "quality-strategies", "strategies",
            "impact-assessments", "impact",
            "enquiries", "enquiries",
            "suggestions", "suggestions");

    /** Pages of records that every installation starts with. */
    private static final Map<String, String> SHIPPED = Map.of(
            "/assurance/check-forms/{code}", "/assurance/check-forms/SCP-1",
            "/assurance/check-forms/{code}/difference", "/assurance/check-forms/SCP-1/difference?from=1&to=1",
            "/assurance/check-forms/{code}/versions/{version}", "/assurance/check-forms/SCP-1/versions/1",
            "/assurance/guidance/{code}", "/assurance/guidance/G-RESIDENCE",
            "/assurance/guidance/{code}/change", "/assurance/guidance/G-RESIDENCE/change",
            "/assurance/calibration/criteria/{code}", "/assurance/calibration/criteria/SCP-1-01",
            "/assurance/descriptors/{vocabulary}/{code}", "/assurance/descriptors/PILLARS/RES-WRONG-DATE",
            "/assurance/causes/{vocabulary}/{code}", "/assurance/causes/PILLARS/GUIDANCE");

    private static final String POSTING = """
            {"name":"%s","postings":[{"inForceFrom":"2025-01-01","team":"%s"%s}]}
            """;
    private static final String CASE_CHECK = """
            {"caseReference":"CR-2025-000777","benefit":"ADP","area":"Dundee City","team":"T-001",
             "colleague":"C-0003","tier":1,"timing":"post-payment","decidedOn":"2025-05-02",
             "checkedOn":"2025-06-03","disposition":"complete","minutes":25,
             "errorLines":[{"descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
               "direction":"overpayment","amount":{"value":"103.10","currency":"GBP"},"periodFrom":"2025-04-07",
               "periodTo":"2025-05-04","effect":"incurred","detectionPoint":"case-record",
               "occurredOn":"2025-04-07","correctedAtSource":false}]}
            """;
    private static final String MONTH_OF_GATE = """
            {"month":"2025-05","controlTotal":2,"reason":"One decision was registered before the plan was made"}
            """;
    private static final String QUOTA = """
            {"colleague":"C-0003","per":"day","cases":12,"inForceFrom":"2025-01-01"}
            """;
    private static final String SAMPLING_PLAN = """
            {"name":"Carer Support Payment, monthly","question":"How many decisions were right?","tier":2,
             "benefits":["CSP"],"dueInDays":28,"method":"simple-random","size":1}
            """;
    private static final String FRAME = """
            {"plan":"CSP-MONTHLY","month":"2025-07"}
            """;
    private static final String TOTALS = """
            {"benefits":[{"benefit":"CSP","cases":2,"money":{"value":"206.20","currency":"GBP"}}]}
            """;
    private static final String SUSPICION = """
            {"errorCase":"%s","grounds":"Payslips contradict the employer's answer"}
            """;
    private static final String SESSION = """
            {"title":"%s","benefit":"CSP","heldOn":"%s","criteria":[
               {"code":"CSP-1-02","question":"Is the evidence in date?","scale":["met","not-met"]}],
             "cases":[{"scenario":"A client moved on 3 May"}],"participants":["C-0001","C-0005"]}
            """;
    private static final String SCORES = """
            {"answers":[{"case":1,"criterion":"CSP-1-02","answer":"met"}]}
            """;
    private static final String PAST_SESSION = """
            session,title,benefit,heldOn,item,scenario,criterion,question,scale,checker,answer,key
            CAL-2026-03,Residence,CSP,2026-03-14,1,A client moved,CSP-1-02,In date?,met|not-met,C-0001,met,met
            CAL-2026-03,Residence,CSP,2026-03-14,1,A client moved,CSP-1-02,In date?,met|not-met,C-0005,not-met,met
            """;
    private static final String FINDING = """
            reference,kind,title,benefit,rating,raisedOn,action,owner,dueOn
            IA-2026-017,internal-audit,Evidence is not kept,ADP,high,2026-10-02,Scan letters,C-0004,2027-01-31
            """;
    private static final String LESSON = """
            code,kind,title,whatHappened,whatToDo,letter,proposedBy,proposedOn,state,areas
            LL-2025-000001,lesson,Ask for the day of the move,Awards began early,Ask for the day,prevent,C-0003,2025-05-02,\
            shared,disability;2025-05-09;adopted;2025-06-01;;The script asks
            """;

    private final Map<String, List<String>> addresses = new TreeMap<>();
    private final RunningSuite system;
    private final RunningSuite lead;

    private ExamplePages(RunningSuite suite) {
        system = suite;
        lead = suite.as("quality-lead");
    }

    /** Makes the records. C-0003 is the decision maker, of the line of C-0004, the team leader. */
    static ExamplePages of(RunningSuite suite) {
        ExamplePages examples = new ExamplePages(suite);
        SHIPPED.forEach(examples::put);
        examples.people();
        examples.checks();
        examples.sample();
        examples.registers();
        examples.findings();
        examples.sessions();
        examples.errorCase();
        examples.score();
        examples.files();
        return examples;
    }

    /** Of the page whose answers are in the table. */
    String address(String page) {
        return addresses(page).get(0);
    }

    /** The page with its examples: the one of the table, then those that look otherwise. */
    List<String> addresses(String page) {
        List<String> all = addresses.getOrDefault(page, List.of(page));
        if (all.get(0).contains("{")) {
            throw new AssertionError("no example of " + page);
        }
        return all;
    }

    private void put(String page, String address) {
        addresses.computeIfAbsent(page, any -> new ArrayList<>()).add(address);
    }

    private void people() {
        created(system.create("/assurance/v1/units/business-area/disability", "{\"name\":\"Disability\"}"));
        created(system.create("/assurance/v1/units/team/T-001", "{\"name\":\"Disability payments 1\"}"));
        created(system.create("/assurance/v1/units/team/T-QUALITY", "{\"name\":\"Quality\"}"));
        colleague("C-0001", POSTING.formatted("Ailsa Baird", "T-QUALITY", ""));
        colleague("C-0002", POSTING.formatted("Beth Craig", "T-QUALITY", ""));
        colleague("C-0005", POSTING.formatted("Eilidh Forsyth", "T-QUALITY", ""));
        colleague("C-0004", POSTING.formatted("Dana Ellis", "T-001", ""));
        colleague("C-0003", POSTING.formatted("Cameron Doig", "T-001", ",\"lineManager\":\"C-0004\""));
        put("/assurance/colleagues/{number}", "/assurance/colleagues/C-0003");
        put("/assurance/one-to-one/{colleague}", "/assurance/one-to-one/C-0003");
        created(system.create("/assurance/v1/checking-quotas/C-0003-DAILY", QUOTA));
        put("/assurance/quotas/{code}", "/assurance/quotas/C-0003-DAILY");
    }

    private void colleague(String number, String body) {
        created(system.create("/assurance/v1/colleagues/" + number, body));
    }

    private void checks() {
        ExampleChecks checks = new ExampleChecks(system, this::put);
        checks.form();
        String decision = checks.decide("2025-000777", LocalDate.of(2025, 5, 2));
        put("/assurance/decisions/{reference}", "/assurance/decisions/" + decision);
        checks.gates();
        checks.decide("2025-000778", LocalDate.of(2025, 5, 2));
        created(system.post("/assurance/v1/gate-plans/EVERY-TENTH/frames", MONTH_OF_GATE));
        put("/assurance/gate-plans/{code}", "/assurance/gate-plans/EVERY-TENTH");
        put("/assurance/gate-plans/{code}/change", "/assurance/gate-plans/EVERY-TENTH/change");
        checks.decide("2025-000787", LocalDate.of(2025, 7, 2));
        checks.decide("2025-000788", LocalDate.of(2025, 7, 2));
        checks.results();
        checks.worklist();
    }

    /** Of the two decisions of July. */
    private void sample() {
        String plan = "/sampling-plans/CSP-MONTHLY";
        created(lead.create("/assurance/v1" + plan, SAMPLING_PLAN));
        created(lead.post("/assurance/v1" + plan + "/in-force", 1, ""));
        String frame = "/sampling-frames/" + id(lead.post("/assurance/v1/sampling-frames", FRAME));
        created(lead.put("/assurance/v1" + frame + "/control-totals", 1, TOTALS));
        String draw = "/draws/" + id(lead.post("/assurance/v1" + frame + "/draw", "{}"));
        put("/assurance/sampling-plans/{code}", "/assurance" + plan);
        put("/assurance/sampling-plans/{code}/change", "/assurance" + plan + "/change");
        put("/assurance/sampling-frames/{id}", "/assurance" + frame);
        put("/assurance/draws/{id}", "/assurance" + draw);
    }

    private void registers() {
        REGISTERS.forEach((kind, path) -> {
            String file = lead.get("/assurance/v1/imports/" + kind + "/template?format=csv")
                    .body()
                    .replace("C-000731", "C-0003")
                    .replace("child-payments", "disability");
            imported(lead, kind, file);
            put(
                    "/assurance/" + path + "/{code}",
                    "/assurance/" + path + "/"
                            + file.lines().skip(1).findFirst().orElseThrow().split(",")[0]);
        });
        imported(lead, "lessons", LESSON);
        put("/assurance/lessons/{code}", "/assurance/lessons/LL-2025-000001");
    }

    private void findings() {
        RunningSuite auditor = system.as("internal-auditor");
        imported(auditor, "audit-findings", "source=AUDIT", FINDING);
        put(
                "/assurance/audit-findings/{id}",
                "/assurance/audit-findings/" + first(auditor, "/assurance/v1/audit-findings"));
    }

    /** One that is being scored, one that waits for the right answers and one of the past. */
    private void sessions() {
        String scored = session("Residence evidence");
        put("/assurance/calibration/{id}", "/assurance/calibration/" + scored);
        put("/assurance/calibration/{id}/score/{place}", "/assurance/calibration/" + scored + "/score/1");
        String closed = session("Dates of moves");
        for (String scorer : List.of("quality-checker", "mvfe-reviewer")) {
            RunningSuite theirs = system.as(scorer);
            String scores = "/assurance/v1/calibration-sessions/" + closed + "/my-scores";
            created(theirs.put(scores, 1, SCORES));
            created(theirs.post(scores + "/submission", 2, ""));
        }
        created(lead.post("/assurance/v1/calibration-sessions/" + closed + "/scoring-closure", 2, ""));
        put("/assurance/calibration/{id}", "/assurance/calibration/" + closed);
        put("/assurance/calibration/{id}/answers", "/assurance/calibration/" + closed + "/answers");
        imported(lead, "calibration-sessions", "source=QA-TOOL", PAST_SESSION);
        put(
                "/assurance/calibration/{id}",
                "/assurance/calibration/" + first(lead, "/assurance/v1/calibration-sessions?state=concluded"));
    }

    private String session(String title) {
        String id = id(lead.post("/assurance/v1/calibration-sessions", SESSION.formatted(title, LocalDate.now())));
        created(lead.post("/assurance/v1/calibration-sessions/" + id + "/opening", 1, ""));
        return id;
    }

    private void errorCase() {
        created(system.post("/assurance/v1/checks", CASE_CHECK));
        String cases = "/error-resolution/v1/error-cases?benefit=ADP";
        await().atMost(EVENT).until(() -> system.json(cases).path("items").size() == 1);
        String errorCase = first(system, cases);
        put("/error-resolution/cases/{id}", "/error-resolution/cases/" + errorCase);
        String suspicion = id(system.as("fraud-investigator")
                .post("/error-resolution/v1/suspicions", SUSPICION.formatted(errorCase)));
        put("/error-resolution/suspicions/{id}", "/error-resolution/suspicions/" + suspicion);
    }

    private void score() {
        imported(lead, "decisions", ExampleScore.decisions());
        new ExampleScore(system, this::put).make();
    }

    private void files() {
        put("/assurance/imports/{id}", "/assurance/imports/" + tried("/assurance/v1/imports/colleagues", ""));
        put(
                "/charter-measures/imports/{id}",
                "/charter-measures/imports/" + tried("/charter-measures/v1/imports/survey-responses", "&source=tried"));
        put(
                "/charter-measures/measures/{code}",
                "/charter-measures/measures/"
                        + system.json("/charter-measures/v1/measures")
                                .path("items")
                                .path(0)
                                .path("code")
                                .asText());
    }

    /** The file of the template, only tried; gives its id. */
    private String tried(String kind, String parameters) {
        String file = system.get(kind + "/template?format=csv").body();
        return id(system.post(kind + "?dryRun=true" + parameters, "text/csv", file));
    }

    private void imported(RunningSuite who, String kind, String file) {
        imported(who, kind, "", file);
    }

    private void imported(RunningSuite who, String kind, String parameters, String file) {
        String id = id(who.post("/assurance/v1/imports/" + kind + "?" + parameters, "text/csv", file));
        String path = "/assurance/v1/imports/" + id;
        await(kind)
                .atMost(Duration.ofMinutes(1))
                .until(() -> Set.of("completed", "failed")
                        .contains(who.json(path).path("state").asText()));
        JsonNode ended = who.json(path);
        assertEquals(
                0,
                ended.path("rejected").asInt(),
                () -> kind + who.get(path + "/rejections").body());
    }

    private static String first(RunningSuite who, String list) {
        return who.json(list).path("items").path(0).path("id").asText();
    }

    private String id(HttpResponse<String> made) {
        return system.json(created(made)).path("id").asText();
    }
}
