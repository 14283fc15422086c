package scot.pillars.assurance.sampling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

/** From the plan to cases on the worklist: section 3, rules 6 and 7. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DrawSamplesTest {
    private static final String SEED = "{\"seed\":\"0f1e2d3c4b5a69788796a5b4c3d2e1f0\"}";
    private static final String RANDOM = "\"method\":\"simple-random\",\"size\":12";
    private static final String BY_CHANNEL =
            "\"method\":\"stratified\",\"stratifyBy\":[\"channel\"],\"allocation\":\"proportional\",\"size\":12";

    @Inject
    Sql sql;

    private Population own;

    @BeforeEach
    void sixtyDecisionsOfMarch() {
        own = new Population().decide(sql, 60);
    }

    @Test
    void aFrameHasControlTotalsPerStratumAndBenefit() {
        own.inForce(own.definition(BY_CHANNEL))
                .build()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("open"))
                .body("cases", equalTo(60))
                .body("money.value", equalTo("600.00"))
                .body("currency", equalTo("GBP"))
                .body("strata.name", contains("online", "telephone"))
                .body("strata.cases", contains(40, 20))
                .body("benefits.money.value", contains("600.00"))
                .body("hash", nullValue());
    }

    @Test
    void aFrameThatDoesNotReconcileIsNotDrawnFrom_andTheRefusalNamesTheDifference() {
        String frame = own.inForce(own.definition(RANDOM)).build().extract().path("id");

        own.draw(frame, "{}")
                .statusCode(422)
                .body("errors.rule", contains("frame-reconciled"))
                .body("errors.message", contains(containsString("no control totals were given")));
        own.reconcile(frame, 1, 61, "610.00")
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("differences.cases", contains(-1))
                .body("differences.money.value", contains("-10.00"));
        own.draw(frame, "{}")
                .statusCode(422)
                .body("errors.message", contains(containsString(own.benefit + " by -1 decisions and -£10.00")));
        given().get("/v1/draws?plan=" + own.plan).then().body("items", hasSize(0));
    }

    @Test
    void decisionsThatDoNotBelongAreTakenOutWithReasonAndCount_andTheFrameIsClosedAndPublished() {
        String frame = own.inForce(own.definition(BY_CHANNEL)).build().extract().path("id");
        exclude(frame, 1, own.reference(0), "Registered in a test")
                .statusCode(200)
                .body("cases", equalTo(59))
                .body("exclusions.reason", contains("Registered in a test"))
                .body("exclusions.cases", contains(1));
        exclude(frame, 2, own.reference(0), "Again").statusCode(422).body("errors.rule", contains("in-frame"));

        own.reconcile(frame, 2, 59, "590.00")
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("hash", notNullValue())
                .body("closedBy", equalTo("C-0001"));

        LoggedEvent event = EventLog.of("assurance.standards.v1")
                .await(one -> one.is("scot.pillars.frame-closed.v1") && frame.equals(one.subject()));
        assertEquals(own.plan, event.key());
        assertEquals(2, event.value().path("strata").size());
        assertEquals(40, event.value().path("strata").get(0).path("cases").asInt());
        assertEquals(
                "400.00",
                event.value().path("strata").get(0).path("amount").path("value").asText());
        assertEquals(1, event.value().path("excluded").asInt());
        exclude(frame, 3, own.reference(1), "Too late").statusCode(409);
        own.reconcile(frame, 3, 1, "1.00").statusCode(409);
    }

    @Test
    void aDryRunShowsTheDrawByStratumAndChoosesNobody() {
        String frame = own.inForce(own.definition(BY_CHANNEL)).build().extract().path("id");

        given().get("/v1/sampling-frames/" + frame + "/dry-run")
                .then()
                .statusCode(200)
                .body("population", equalTo(60))
                .body("sample", equalTo(12))
                .body("strata.sample", contains(8, 4))
                .body("strata.inclusionProbability", contains(0.2f, 0.2f))
                .body("margin", closeTo(0.2574));
        given().get("/v1/sampled-cases?benefit=" + own.benefit).then().body("items", hasSize(0));
    }

    @Test
    void aDrawWritesCasesWithStratumAndProbability_oneEventAndOneEntryOfTheAuditTrail() {
        String frame = own.inForce(own.definition(BY_CHANNEL)).closed(60);

        String draw = own.draw(frame, SEED)
                .statusCode(201)
                .body("cases", equalTo(12))
                .body("open", equalTo(12))
                .body("completionRate", equalTo(0.0f))
                .body("strata.sample", contains(8, 4))
                .extract()
                .path("id");

        given().get("/v1/sampled-cases?limit=100&draw=" + draw)
                .then()
                .body("items", hasSize(12))
                .body("items.origin", not(hasItem("gate")))
                .body("items.plan", hasItem(own.plan))
                .body("items.planVersion", hasItem(2))
                .body("items.stratum", hasItem("telephone"))
                .body("items.inclusionProbability", hasItem(0.2f));
        LoggedEvent event = EventLog.of("assurance.standards.v1")
                .await(one -> one.is("scot.pillars.sample-drawn.v1") && draw.equals(one.subject()));
        assertEquals(own.plan, event.key());
        assertEquals(4, event.value().path("strata").get(1).path("sample").asInt());
        assertTrue(!event.text().contains("seed") && !event.text().contains("D-" + own.own), event.text());
        given().get("/v1/audit?subject=sampling-draw/" + draw).then().body("items.action", contains("drawSample"));
    }

    @Test
    void theSamePlanVersionFrameAndSeedGiveTheSameCases() {
        own.inForce(own.definition(BY_CHANNEL));
        String first = own.draw(own.closed(60), SEED).statusCode(201).extract().path("id");
        String second = own.draw(own.closed(60), SEED).statusCode(201).extract().path("id");
        String other = own.draw(own.closed(60), "{}").statusCode(201).extract().path("id");

        assertEquals(cases(first), cases(second));
        assertTrue(!cases(first).equals(cases(other)), "another seed, other cases");
        given().get("/v1/draws/" + first + "/verification")
                .then()
                .statusCode(200)
                .body("reproduced", equalTo(true))
                .body("same", equalTo(12));
    }

    @Test
    void aDrawFollowsFromStoredSeedAndFrameAlone_asAnotherImplementationOfTheRuleFinds() {
        String frame = own.inForce(own.definition(BY_CHANNEL + ",\"mostPerColleague\":1"))
                .closed(60);
        String draw = own.draw(frame, "{}").statusCode(201).extract().path("id");

        assertEquals(OwnDraw.of(sql, draw, 1), cases(draw));
        assertEquals(Set.of(), overCap(draw, 1));
    }

    @Test
    void aDrawNeverExceedsTheCapPerColleague_andTheChanceIsThatOfBothStages() {
        String frame = own.inForce(own.definition("\"method\":\"all\",\"mostPerColleague\":3"))
                .closed(60);
        given().get("/v1/sampling-frames/" + frame + "/dry-run")
                .then()
                .body("sample", equalTo(60))
                .body("expectedOverCapPerColleague", closeTo(39));

        String draw = own.draw(frame, SEED)
                .statusCode(201)
                .body("cases", equalTo(21))
                .body("strata.sample", contains(21))
                .body("strata.takenAway", contains(39))
                .body("strata.inclusionProbability", contains(1.0f))
                .extract()
                .path("id");

        assertEquals(Set.of(), overCap(draw, 3));
        // C-0 to C-3 made 9 of the 60 decisions each, the others 8
        assertEquals(
                List.of("C-0 0.3333", "C-3 0.3333", "C-4 0.3750", "C-6 0.3750"),
                sql.list("""
                        select distinct d.colleague || ' ' || to_char(k.inclusion_probability, 'FM0.0000')
                        from sampled_case k join determination d on d.reference = k.determination_reference
                        where k.draw_id = ?::uuid and d.colleague in ('C-0', 'C-3', 'C-4', 'C-6') order by 1""", row -> row.getString(1), draw));
        given().get("/v1/draws/" + draw + "/verification").then().body("reproduced", equalTo(true));
        String left = own.reference(IntStream.range(0, 60)
                .filter(one -> one % 7 == 0 && !cases(draw).contains(own.reference(one)))
                .findFirst()
                .orElseThrow());
        given().get("/v1/inclusion-probabilities/" + left)
                .then()
                .body("plans.selected", contains(false))
                .body("inclusionProbability", closeTo(1 / 3.0));
    }

    @Test
    void aCapPerStratumTakesAwayWhatTheDivisionGivesItTooMuch() {
        String frame = own.inForce(own.definition(BY_CHANNEL + ",\"mostPerStratum\":5"))
                .closed(60);

        given().get("/v1/sampling-frames/" + frame + "/dry-run")
                .then()
                .body("sample", equalTo(9))
                .body("overCapPerStratum", equalTo(3))
                .body("expectedOverCapPerColleague", nullValue());
        own.draw(frame, "{}")
                .statusCode(201)
                .body("strata.sample", contains(5, 4))
                .body("strata.inclusionProbability", contains(0.125f, 0.2f));
    }

    /** Colleagues of whose decisions a draw took more than so many. */
    private Set<String> overCap(String draw, int most) {
        return new TreeSet<>(sql.list("""
                select d.colleague from sampled_case k join determination d on d.reference = k.determination_reference
                where k.draw_id = ?::uuid group by d.colleague having count(*) > ?""", row -> row.getString(1), draw, most));
    }

    @Test
    void aDrawThatWasMadeIsNotMadeAgain_alsoWhenTwoAskAtOnce() {
        String frame = own.inForce(own.definition(RANDOM)).closed(60);

        List<String> draws = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> own.draw(frame, "{}").extract().<String>path("id")))
                .limit(3)
                .collect(Collectors.toList())
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertEquals(1, draws.size());
        assertEquals(12, cases(draws.get(0)).size());
        own.draw(frame, "{}").statusCode(200);
        own.draw(frame, SEED).statusCode(409).body("type", equalTo("urn:pillars:problem:draw-made"));
    }

    @Test
    void aSystematicSampleIsSpreadOverTheSortedFrame() {
        String frame = own.inForce(own.definition("\"method\":\"systematic\",\"sortBy\":[\"decided-on\"],\"size\":10"))
                .closed(60);
        String draw = own.draw(frame, SEED).statusCode(201).extract().path("id");

        List<Integer> places = sql.list("""
                select o.place from (
                  select reference, row_number() over (order by decided_on, reference) - 1 as place
                  from determination where benefit = ?) o
                join sampled_case k on k.determination_reference = o.reference and k.draw_id = ?::uuid order by 1""", row -> row.getInt(1), own.benefit, draw);
        assertEquals(10, places.size());
        for (int i = 1; i < places.size(); i++) {
            assertEquals(6, places.get(i) - places.get(i - 1));
        }
    }

    @Test
    void everyDecisionOfNewStartersAndHighValueIsTaken() {
        sql.update("update determination set amount = 5000 where reference = any(?)", (Object)
                new String[] {own.reference(5), own.reference(6)});
        String frame = own.inForce(own.definition("\"method\":\"all\",\"amountFrom\":1000"))
                .build()
                .body("cases", equalTo(2))
                .extract()
                .path("id");
        own.reconcile(frame, 1, 2, "10000.00").body("state", equalTo("closed"));

        String draw = own.draw(frame, "{}").statusCode(201).extract().path("id");

        assertEquals(Set.of(own.reference(5), own.reference(6)), cases(draw));
        given().get("/v1/draws/" + draw).then().body("strata.inclusionProbability", contains(1.0f));
    }

    @Test
    void anEmptyStratumIsRefusedOrShownAsThePlanStates() {
        String strata = "\"method\":\"stratified\",\"stratifyBy\":[\"channel\"],\"allocation\":\"numbers\",\"strata\":["
                + "{\"name\":\"online\",\"number\":3},{\"name\":\"telephone\",\"number\":3},{\"name\":\"post\",\"number\":3}]";
        String frame = own.inForce(own.definition(strata)).closed(60);
        own.draw(frame, "{}").statusCode(422).body("errors.rule", contains("empty-stratum"));

        Population shown = new Population().decide(sql, 60);
        String other = shown.inForce(shown.definition(strata + ",\"emptyStrata\":\"show\""))
                .closed(60);
        shown.draw(other, "{}")
                .statusCode(201)
                .body("cases", equalTo(6))
                .body("strata.name", hasItem("post"))
                .body("strata.population", hasItem(0));
    }

    @Test
    void rulesOfThePlanLeaveOutWhatWaitsForACheckAlready_andSaySo() {
        own.inForce(own.definition(RANDOM + ",\"leaveOutOpenCases\":true,\"checkedWithinDays\":30"));
        own.draw(own.closed(60), "{}").statusCode(201);

        own.build()
                .statusCode(201)
                .body("cases", equalTo(48))
                .body("benefits.cases", contains(60))
                .body("exclusions.kind", contains("checked-before", "in-open-case"))
                .body("exclusions.cases", contains(0, 12));
    }

    @Test
    void rule7_theCombinedProbabilityOverPlansIsRead() {
        own.inForce(own.definition(RANDOM));
        String first = own.draw(own.closed(60), "{}").extract().path("id");
        own.draw(own.closed(60), "{}").statusCode(201);

        given().get("/v1/inclusion-probabilities/" + own.reference(7))
                .then()
                .statusCode(200)
                .body("inclusionProbability", closeTo(1 - 0.8 * 0.8))
                .body("plans.origin", contains("draw", "draw"))
                .body("plans.draw", hasItem(first))
                .body("plans.inclusionProbability", contains(0.2f, 0.2f));
        given().get("/v1/inclusion-probabilities/NONE").then().statusCode(404);
    }

    @Test
    void rule6_noCaseIsRemovedOrReplaced_alsoNotByTheApplicationItself() {
        String draw = own.draw(own.inForce(own.definition(RANDOM)).closed(60), "{}")
                .extract()
                .path("id");

        assertThrows(
                RuntimeException.class, () -> sql.update("delete from sampled_case where draw_id = ?::uuid", draw));
        assertThrows(RuntimeException.class, () -> sql.update("delete from sampling_draw where id = ?::uuid", draw));
        assertEquals(12, cases(draw).size());
    }

    @Test
    void rule6_everyCaseCountsInTheDispositionsUntilTheLastHasEnded() {
        String draw = own.draw(own.inForce(own.definition(RANDOM)).closed(60), "{}")
                .extract()
                .path("id");
        sql.update("""
                update sampled_case set disposition = 'complete', ended_at = now() where id in (
                  select id from sampled_case where draw_id = ?::uuid order by id limit 9)""", draw);
        sql.update("""
                update sampled_case set disposition = 'evidence-not-found', ended_at = now() where id in (
                  select id from sampled_case where draw_id = ?::uuid and disposition is null order by id limit 1)""", draw);

        given().get("/v1/draws/" + draw)
                .then()
                .body("open", equalTo(2))
                .body("completionRate", equalTo(0.75f))
                .body("strata[0].open", equalTo(2))
                .body("strata[0].dispositions.complete", equalTo(9))
                .body("strata[0].dispositions.'evidence-not-found'", equalTo(1));
    }

    @Test
    void aDecisionThatIsDisposedOfLeavesItsFrame_andItsCaseStaysWithoutIt() {
        String draw = own.draw(own.inForce(own.definition(RANDOM)).closed(60), "{}")
                .extract()
                .path("id");
        String gone = cases(draw).iterator().next();

        sql.update("delete from determination where reference = ?", gone);

        given().get("/v1/draws/" + draw).then().body("cases", equalTo(12)).body("open", equalTo(12));
        given().get("/v1/draws/" + draw + "/verification")
                .then()
                .body("reproduced", equalTo(false))
                .body("frameUnchanged", equalTo(false))
                .body("disposedOf", equalTo(1));
        assertEquals(List.of(), sql.list("select 1 from sampling_unit where reference = ?", row -> 1, gone));
    }

    @Test
    void rule8_theRateFollowsTheProficiencyOfWhoDecided_andWhatItFollowedFromIsKept() {
        check("C-0", "correct", 6);
        check("C-1", "correct", 3);
        check("C-1", "overpayment", 3);
        check("C-2", "correct", 1);
        String bands = """
                "method":"proficiency","proficiency":{"lastChecks":6,"fewestChecks":5,"rateNotAssessed":0.5,"bands":[
                {"name":"proficient","passedFrom":0.9,"rate":0.1},{"name":"learning","passedFrom":0,"rate":1}]}""";
        String frame = own.inForce(own.definition(bands))
                .build()
                .statusCode(201)
                .body("strata.name", contains("learning", "not assessed", "proficient"))
                .body("strata.cases", contains(9, 42, 9))
                .extract()
                .path("id");

        given().get("/v1/sampling-frames/" + frame + "/dry-run").then().body("strata.sample", contains(9, 21, 1));
        given().get("/v1/sampling-frames/" + frame + "/proficiency")
                .then()
                .statusCode(200)
                .body("items.colleague", contains("C-0", "C-1", "C-2"))
                .body("items.checks", contains(6, 6, 1))
                .body("items.passed", contains(6, 3, 1))
                .body("items.band", contains("proficient", "learning", "not assessed"));
        Population.as("analyst")
                .get("/v1/sampling-frames/" + frame + "/proficiency")
                .then()
                .statusCode(403);
        own.draft(own.definition("\"method\":\"proficiency\"")).statusCode(412);
        Population other = new Population();
        other.draft(other.definition("\"method\":\"proficiency\""))
                .statusCode(422)
                .body("errors.rule", contains("proficiency-bands"));
    }

    private void check(String colleague, String outcome, int checks) {
        sql.update("""
                insert into quality_check (id, case_reference, case_token, determination_reference, determination_token, dataset,
                  provenance, benefit, colleague, ordered_on, disposition, outcome, tier, period_calendar, period_value,
                  recorded_at)
                select gen_random_uuid(), 'CR', gen_random_uuid(), 'D', gen_random_uuid(), 'agency', 'recorded', ?, ?,
                  date '2026-02-01' + n, 'complete', ?, 2, 'month', '2026-02', now()
                from generate_series(1, ?) as n""", own.benefit, colleague, outcome, checks);
    }

    @Test
    void whatWouldNotGiveAFrameIsRefused() {
        own.draft(own.definition(RANDOM)).statusCode(201);
        own.build().statusCode(409).body("type", equalTo("urn:pillars:problem:plan-not-in-force"));
        given().header("If-Match", "\"1\"").post("/v1/sampling-plans/" + own.plan + "/in-force");
        frame("{\"plan\":\"%s\"}", 422, "period-needed");
        frame("{\"plan\":\"%s\",\"month\":\"2026-03\",\"decidedFrom\":\"2026-03-01\"}", 422, "one-period");
        frame("{\"plan\":\"%s\",\"month\":\"2020-03\"}", 422, "frame-holds-decisions");
        frame("{\"plan\":\"%s\",\"month\":\"March\"}", 400, "Pattern");
    }

    @Test
    void theSameKeyBuildsOneFrame_andWhoReadABeforeCannotChangeItBlindly() {
        own.inForce(own.definition(RANDOM));
        String body = "{\"plan\":\"%s\",\"month\":\"2026-03\"}".formatted(own.plan);
        List<String> frames = Stream.of(1, 2)
                .map(any -> given().contentType("application/json")
                        .header("Idempotency-Key", own.plan)
                        .body(body)
                        .post("/v1/sampling-frames")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, frames.size());

        exclude(frames.get(0), 1, own.reference(3), "A test").statusCode(200);
        own.reconcile(frames.get(0), 1, 60, "600.00").statusCode(412);
    }

    @Test
    void theSampleOfTheThirdLineIsUnknownToOperations() {
        own.draft(own.definition(3, RANDOM)).statusCode(201);
        given().header("If-Match", "\"1\"").post("/v1/sampling-plans/" + own.plan + "/in-force");
        String frame = own.closed(60);
        String draw = own.draw(frame, "{}").statusCode(201).extract().path("id");

        for (String path : List.of(
                "/v1/sampling-frames/" + frame,
                "/v1/sampling-frames/" + frame + "/dry-run",
                "/v1/draws/" + draw,
                "/v1/draws/" + draw + "/verification")) {
            Population.as("quality-lead").get(path).then().statusCode(404);
            Population.as("mvfe-reviewer").get(path).then().statusCode(200);
        }
        Population.as("quality-lead").get("/v1/draws?plan=" + own.plan).then().body("items", hasSize(0));
        Population.as("quality-lead")
                .get("/v1/inclusion-probabilities/" + own.reference(0))
                .then()
                .body("plans", hasSize(0));
        Population.as("quality-lead")
                .contentType("application/json")
                .body("{}")
                .post("/v1/sampling-frames/" + frame + "/draw")
                .then()
                .statusCode(404);
    }

    @Test
    void theSeedIsToldToWhoMaySeeTheCases() {
        String draw = own.draw(own.inForce(own.definition(RANDOM)).closed(60), SEED)
                .extract()
                .path("id");

        Population.as("internal-auditor")
                .get("/v1/draws/" + draw)
                .then()
                .body("seed", equalTo("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
        Population.as("analyst").get("/v1/draws/" + draw).then().statusCode(200).body("seed", nullValue());
    }

    private void frame(String body, int status, String rule) {
        given().contentType("application/json")
                .body(body.formatted(own.plan))
                .post("/v1/sampling-frames")
                .then()
                .statusCode(status)
                .body("errors.rule.join(' ').toLowerCase()", containsString(rule.toLowerCase(Locale.ROOT)));
    }

    private ValidatableResponse exclude(String frame, int version, String reference, String reason) {
        return given().contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"references\":[\"%s\"],\"reason\":\"%s\"}".formatted(reference, reason))
                .post("/v1/sampling-frames/" + frame + "/exclusions")
                .then();
    }

    private Set<String> cases(String draw) {
        return new TreeSet<>(sql.list(
                "select determination_reference from sampled_case where draw_id = ?::uuid and determination_reference is not null",
                row -> row.getString(1),
                draw));
    }

    private static Matcher<Float> closeTo(double value) {
        return new CustomTypeSafeMatcher<>("about " + value) {
            @Override
            protected boolean matchesSafely(Float actual) {
                return Math.abs(actual - value) < 1e-4;
            }
        };
    }
}
