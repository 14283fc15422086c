package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static scot.pillars.deploy.local.ExampleChecks.created;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A risk score: trained on a random sample of the decisions of a month, of which those by post are wrong more often, put into
 * use, and ranking the frame of a plan.
 */
final class ExampleScore {
    private static final int DECISIONS = 240;
    private static final int CHECKED = 200;

    private static final String SAMPLE = """
            {"name":"Carer Support Payment, at random","question":"How many decisions were right?","tier":1,
             "benefits":["CSP"],"dueInDays":28,"method":"simple-random","size":%d}
            """;
    private static final String TARGETED = """
            {"name":"Carer Support Payment, where money is likely to be wrong","question":"Where is money wrong?",
             "tier":1,"benefits":["CSP"],"dueInDays":28,"method":"risk-targeted","targeted":20,"size":10}
            """;
    private static final String FRAME = """
            {"plan":"%s","month":"2025-08"}
            """;
    private static final String TOTALS = """
            {"benefits":[{"benefit":"CSP","cases":%d,"money":{"value":"%d.00","currency":"GBP"}}]}
            """;
    private static final String CHECK = """
            {"disposition":"complete","findings":[%s],"errorLines":[%s]}
            """;
    private static final String ERROR = """
            {"criterion":"CSP-1-02","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE","responsibleParties":["SSS"],
             "direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},"periodFrom":"2025-08-04",
             "periodTo":"2025-08-31","detectionPoint":"case-record","occurredOn":"2025-08-04","correctedAtSource":false}
            """;
    private static final String MODEL = """
            {"name":"Payment errors, summer","purpose":"Choose decisions for checks where money is most often wrong",
             "decidedFrom":"2025-08-01","decidedTo":"2025-08-31","seed":7}
            """;

    private final RunningSuite system;
    private final RunningSuite checker;
    private final RunningSuite lead;
    private final BiConsumer<String, String> page;

    /** @param page takes a page with its {@code {names}} and the address of its example */
    ExampleScore(RunningSuite suite, BiConsumer<String, String> page) {
        system = suite;
        checker = suite.as("quality-checker");
        lead = suite.as("quality-lead");
        this.page = page;
    }

    /** The decisions as a file. */
    static String decisions() {
        return IntStream.range(0, DECISIONS)
                .mapToObj(i -> "D-2025-1%05d,CR-2025-1%05d,CSP,review,2025-08-%02d,%d.00,T-001,%s"
                        .formatted(i, i, 1 + i * 31 / DECISIONS, 100 + i % 7, byPost(i) ? "post" : "online"))
                .collect(Collectors.joining(
                        "\n", "reference,caseReference,benefit,type,decidedOn,amount,team,channel\n", "\n"));
    }

    /** After the decisions have been imported. */
    void make() {
        draw(frame("CSP-RANDOM", SAMPLE.formatted(CHECKED)));
        JsonNode cases = system.json("/assurance/v1/sampled-cases?plan=CSP-RANDOM&limit=" + CHECKED)
                .path("items");
        assertEquals(CHECKED, cases.size());
        cases.forEach(this::check);
        int version = system.json(created(lead.post("/assurance/v1/risk-models", MODEL)))
                .path("version")
                .asInt();
        String model = "/risk-models/" + version;
        created(lead.post("/assurance/v1" + model + "/adoption", "{\"reason\":\"It finds more than chance\"}"));
        page.accept("/assurance/risk-models/{version}", "/assurance" + model);
        page.accept("/assurance/risk-models/{version}/transparency", "/assurance" + model + "/transparency");
        page.accept(
                "/assurance/risk-models/rankings/{frame}",
                "/assurance/risk-models/rankings/" + frame("CSP-TARGETED", TARGETED));
    }

    private String frame(String plan, String request) {
        created(lead.create("/assurance/v1/sampling-plans/" + plan, request));
        created(lead.post("/assurance/v1/sampling-plans/" + plan + "/in-force", 1, ""));
        return id(lead.post("/assurance/v1/sampling-frames", FRAME.formatted(plan)));
    }

    private void draw(String frame) {
        String path = "/assurance/v1/sampling-frames/" + frame;
        int pounds = IntStream.range(0, DECISIONS).map(i -> 100 + i % 7).sum();
        created(lead.put(path + "/control-totals", 1, TOTALS.formatted(DECISIONS, pounds)));
        created(lead.post(path + "/draw", "{\"seed\":\"0f1e2d3c4b5a69788796a5b4c3d2e1f0\"}"));
    }

    private void check(JsonNode sampled) {
        String reference = sampled.path("decision").path("reference").asText();
        boolean wrong = wrong(Integer.parseInt(reference.substring("D-2025-1".length())));
        ExampleChecks.end(
                checker,
                sampled.path("id").asText(),
                CHECK.formatted(ExampleChecks.findings(wrong ? "not-met" : "met"), wrong ? ERROR : ""));
    }

    private static boolean byPost(int i) {
        return i % 2 == 0;
    }

    /** Six in ten by post, one in ten online. */
    private static boolean wrong(int i) {
        return byPost(i) ? i % 10 < 6 : i % 20 == 1;
    }

    private String id(HttpResponse<String> made) {
        return system.json(created(made)).path("id").asText();
    }
}
