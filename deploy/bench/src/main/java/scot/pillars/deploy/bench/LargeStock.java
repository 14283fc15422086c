package scot.pillars.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.pillars.deploy.sample.SignIn;

/**
 * (8) With a million decisions and a million checks stored: a stratified draw through the API, step by step, and the
 * worklist page as a checker opens it. The stock is written by SQL; what is measured goes through the service.
 */
final class LargeStock {
    private static final int STOCK = 1_000_000;
    private static final int SAMPLE = 5_000;
    private static final int WAITING = 2_000;
    private static final int OPENINGS = 300;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private static final String DECISIONS = """
            insert into determination (reference, case_reference, case_token, benefit, type, decided_on, amount, currency,
              colleague, team, area, channel, source, content_hash, registered_at)
            select 'D-STOCK-' || n, 'CR-STOCK-' || n, gen_random_uuid(), 'ADP', 'new-application',
              date '2026-03-01' + n %% 31, 10, 'GBP', 'C-' || n %% 977, 'T-' || n %% 61, 'Area ' || n %% 32,
              (array['online', 'telephone', 'post', 'in-person'])[1 + n %% 4], 'import', '\\x00', now()
            from generate_series(1, %d) n""";

    private static final String CHECKS = """
            insert into quality_check (id, case_reference, case_token, determination_reference, determination_token, dataset,
              provenance, benefit, area, team, colleague, checker, period_calendar, period_value, ordered_on, tier, timing,
              decided_on, checked_on, disposition, outcome, minutes, recorded_at)
            select gen_random_uuid(), case_reference, case_token, reference, gen_random_uuid(), 'agency', 'recorded', benefit,
              area, team, colleague, case abs(hashtext(reference)) % 50 when 0 then 'C-0001' else 'C-' || (5000 + abs(hashtext(reference)) % 50) end,
              'month', '2026-03', decided_on,
              2, 'post-payment', decided_on, decided_on + 20, 'complete', 'correct', 25, now() - interval '30 days'
            from determination where reference like 'D-STOCK-%'""";

    private static final String ENDED = """
            insert into sampled_case (id, origin, determination_reference, benefit, tier, timing, selected_at, due_on, checker,
              taken_at, disposition, ended_at, check_id)
            select gen_random_uuid(), 'hand-picked', determination_reference, benefit, tier, timing, now() - interval '60 days',
              checked_on, checker, now() - interval '31 days', 'complete', recorded_at, id
            from quality_check where determination_reference like 'D-STOCK-%'""";

    private static final String OPEN = """
            insert into sampled_case (id, origin, determination_reference, benefit, tier, timing, selected_at, due_on)
            select gen_random_uuid(), 'hand-picked', reference, benefit, 2, 'post-payment', now(), date '2026-12-01' + n %% 28
            from generate_series(1, %d) n join determination on reference = 'D-STOCK-' || n""";

    private static final String PLAN = """
            {"name":"Bench","question":"How many decisions of March were right?","tier":2,"benefits":["ADP"],"dueInDays":28,
             "method":"stratified","stratifyBy":["channel"],"allocation":"proportional","size":%d}""";

    private final RunningSuite suite;
    private final Report report;

    LargeStock(RunningSuite suite, Report report) {
        this.suite = suite;
        this.report = report;
    }

    void run() throws IOException, InterruptedException, SQLException {
        report.heading(String.format(
                Locale.ROOT,
                "8. With %,d decisions and %,d checks stored: a draw, and the worklist page",
                STOCK,
                STOCK));
        fill();
        SignIn before = HttpLine.signIn();
        try (HttpLine assurance = new HttpLine(suite.port(RunningSuite.ASSURANCE))) {
            HttpLine.signInWith(as("quality-lead"));
            draw(assurance);
            HttpLine.signInWith(as("quality-checker"));
            open(assurance);
        } finally {
            HttpLine.signInWith(before);
        }
    }

    private void fill() throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = suite.connect("assurance");
                Statement statement = connection.createStatement()) {
            statement.execute(String.format(Locale.ROOT, DECISIONS, STOCK));
            statement.execute(CHECKS);
            statement.execute(ENDED);
            statement.execute(String.format(Locale.ROOT, OPEN, WAITING));
            statement.execute("vacuum analyze determination");
            statement.execute("vacuum analyze quality_check");
            statement.execute("vacuum analyze sampled_case");
            statement.execute("checkpoint");
        }
        report.say("  stored by SQL in %.0f s", seconds(start));
    }

    private void draw(HttpLine assurance) throws IOException {
        String plan = "BENCH-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        String address = "/assurance/v1/sampling-plans/" + plan;
        asked(assurance, "PUT", address, String.format(Locale.ROOT, PLAN, SAMPLE), "if-none-match: *\r\n", 201);
        asked(assurance, "POST", address + "/in-force", "", "if-match: \"1\"\r\n", 200);

        long start = System.nanoTime();
        String built = asked(
                assurance,
                "POST",
                "/assurance/v1/sampling-frames",
                "{\"plan\":\"" + plan + "\",\"month\":\"2026-03\"}",
                "",
                201);
        report.result("frame of a million built, totals by stratum", seconds("%.1f s", start), "");
        String frame = "/assurance/v1/sampling-frames/" + first(ID, built);
        long cases = suite.number(
                "assurance",
                "select count(*) from determination where benefit = 'ADP' and decided_on "
                        + "between '2026-03-01' and '2026-03-31'");
        long pence = suite.number(
                "assurance",
                "select (100 * sum(amount))::bigint from determination where benefit = 'ADP' "
                        + "and decided_on between '2026-03-01' and '2026-03-31'");
        start = System.nanoTime();
        String closed = asked(
                assurance,
                "PUT",
                frame + "/control-totals",
                String.format(
                        Locale.ROOT,
                        "{\"benefits\":[{\"benefit\":\"ADP\",\"cases\":%d,\"money\":{\"value\":\"%d.%02d\",\"currency\":\"GBP\"}}]}",
                        cases,
                        pence / 100,
                        pence % 100),
                "if-match: \"1\"\r\n",
                200);
        if (!closed.contains("\"state\":\"closed\"")) {
            throw new IOException("The frame does not agree with its control totals: " + closed);
        }
        report.result("frame reconciled, hashed and closed", seconds("%.1f s", start), "");
        start = System.nanoTime();
        asked(assurance, "POST", frame + "/draw", "{}", "", 201);
        report.result(
                String.format(Locale.ROOT, "stratified draw of %,d from %,d, cases on the worklist", SAMPLE, cases),
                seconds("%.2f s", start),
                "(aim 5 s)");
    }

    private void open(HttpLine assurance) throws IOException {
        Timings timings = new Timings();
        for (int i = 0; i < 2 * OPENINGS; i++) {
            long start = System.nanoTime();
            int status = assurance.exchange("GET", "/assurance/worklist", null, "accept: text/html\r\n");
            if (status != 200) {
                throw new IOException("The worklist answered " + status + " " + assurance.body());
            }
            if (i >= OPENINGS) {
                timings.add(System.nanoTime() - start);
            }
        }
        report.result(
                String.format(Locale.ROOT, "worklist page, %d openings one after the other", timings.count()),
                String.format(
                        Locale.ROOT, "p50 %.0f ms, p99 %.0f ms", timings.percentile(0.5), timings.percentile(0.99)),
                "(aim 100 ms)");
    }

    private static String asked(HttpLine line, String verb, String path, String body, String headers, int expected)
            throws IOException {
        int status = line.exchange(
                verb, path, body.getBytes(StandardCharsets.UTF_8), "content-type: application/json\r\n" + headers);
        if (status != expected) {
            throw new IOException(verb + " " + path + " answered " + status + " " + line.body());
        }
        return line.body();
    }

    /** Signed in as the demonstration person of a role. */
    private SignIn as(String role) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(suite.provider() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=password&client_id=pillars-demo-token&password=pillars-demo&username="
                                                + URLEncoder.encode(role, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String header = "Bearer " + first(TOKEN, answer.body());
        return () -> header;
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String seconds(String format, long start) {
        return String.format(Locale.ROOT, format, seconds(start));
    }
}
