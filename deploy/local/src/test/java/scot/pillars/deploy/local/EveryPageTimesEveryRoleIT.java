package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every demonstration person signs in once in a real browser and opens every page of the suite. Without a browser on the
 * machine the class is left out, unless {@code -Dpillars.browser=required}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedSuite.class)
class EveryPageTimesEveryRoleIT {
    private static final Path HOME =
            Path.of(System.getProperty("pillars.home", "../..")).normalize();
    private static final List<String> AREAS = List.of("assurance", "error-resolution", "charter-measures", "reporting");

    private static final String AUDITOR = "internal-auditor";

    /** What is said of a record that is not theirs to know. */
    private static final List<String> NOT_KNOWN = List.of(
            "No colleague has",
            "There is no feedback",
            "No dispute has",
            "There is no result of yours",
            "No coaching plan has",
            "There is no one-to-one sheet",
            "There is no such entry",
            "No audit finding has",
            "No calibration session has",
            "You do not score",
            "No sampled case has",
            "No check has");

    /** A link of the navigation, at the top or at the side. */
    private static final Pattern OFFERED = Pattern.compile("class=\"pl_(?:areas|side)__link\" href=\"([^\"]+)\"");

    private static final Pattern AREA_OFFERED = Pattern.compile("class=\"pl_areas__link\" href=\"/([^\"/]+)/\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"?]+).*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(" name=\"([^\"]+)\"");

    private static PagesAndRoles table;
    private static ExamplePages examples;
    private static Looking looking;
    private static PagesAnswered answers;

    @BeforeAll
    static void everybodySignsInAndAsksForEveryPage() throws IOException {
        Path program = RealBrowser.needed();
        int port = SharedSuite.suite().port();
        table = PagesAndRoles.read();
        examples = ExamplePages.of(SharedSuite.suite());
        looking = new Looking(program, port, Files.createDirectories(HOME.resolve("deploy/local/target/pictures")));
        answers = new PagesAnswered(port, looking.signIn(table.roles()));
        answers.askForAll(Stream.concat(
                        table.pages().stream().flatMap(page -> examples.addresses(page).stream()),
                        AREAS.stream().map(area -> "/" + area + "/"))
                .collect(Collectors.toSet()));
    }

    @AfterAll
    static void closeTheBrowsers() {
        if (looking != null) {
            looking.close();
        }
    }

    @Test
    @Order(1)
    void everyRoleOfTheSuiteIsInTheTable() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String area : AREAS) {
            Properties roles = new Properties();
            try (Reader file = Files.newBufferedReader(
                    HOME.resolve(area + "-service/src/main/resources/META-INF/roles.properties"))) {
                roles.load(file);
            }
            known.addAll(roles.stringPropertyNames());
        }
        known.removeIf(role -> role.startsWith("system/") || role.equals("colleague"));

        assertEquals(known, new TreeSet<>(table.roles()));
    }

    @Test
    @Order(1)
    void everyPageTheServicesServeIsInTheTable() throws IOException {
        Set<String> served = new TreeSet<>(Set.of("/"));
        for (String area : AREAS) {
            served.addAll(ServedPages.of(HOME, area));
        }

        assertEquals(served, new TreeSet<>(table.pages()));
    }

    @Test
    @Order(1)
    void everyRoleOpensWhatTheTableSaysAndNothingElse() {
        Map<String, List<String>> others = new TreeMap<>();
        for (String page : table.pages()) {
            List<String> opened = table.roles().stream()
                    .map(role -> PagesAndRoles.word(
                            answers.to(role, examples.address(page)).status()))
                    .toList();
            if (!opened.equals(table.rows().get(page))) {
                others.put(page, opened);
            }
        }

        assertEquals("", PagesAndRoles.text(others), "Rows that are otherwise than in the table");
    }

    @Test
    @Order(1)
    void aRefusalIsAPageOfTheSuiteThatKnowsItsVisitor() {
        each((role, page) -> {
            PagesAnswered.Answer answer = answers.to(role, examples.address(page));
            if (answer.status() != 200) {
                String where = role + " " + page;
                assertTrue(answer.body().contains("class=\"ds_page\""), where);
                assertTrue(answer.body().contains("Sign out"), where);
                assertTrue(
                        (answer.status() == 403 ? List.of("Nobody with your roles") : NOT_KNOWN)
                                .stream().anyMatch(answer.body()::contains),
                        where);
            }
        });
    }

    @Test
    @Order(1)
    void theNavigationOffersWhatOpensAndEveryAreaThatDoes() {
        each((role, page) -> {
            String body = answers.to(role, examples.address(page)).body();
            for (String link : all(OFFERED, body)) {
                assertEquals(200, answers.to(role, link).status(), role + " is offered " + link + " on " + page);
            }
            assertEquals(
                    AREAS.stream()
                            .filter(area -> answers.to(role, "/" + area + "/").status() == 200)
                            .collect(Collectors.toSet()),
                    all(AREA_OFFERED, body),
                    role + " on " + page);
        });
    }

    @Test
    @Order(2)
    void everyPageIsAccessibleFitsAScreenAndATelephoneAndIsUsedByKeyboard() {
        List<Looking.Look> looks = new ArrayList<>(looks());
        looks.add(new Looking.Look("decision-maker", "/error-resolution/", "refused"));
        looks.add(new Looking.Look("decision-maker", "/assurance/nowhere", "not-found"));

        assertEquals("", String.join("\n", looking.at(looks)));
    }

    /** After the others: what is taken although nothing was filled in changes what they look at. */
    @Test
    @Order(3)
    void everyFormThatAsksForSomethingIsRefusedEmptyOnAPageThatIsAccessibleToo() {
        assertEquals("", String.join("\n", looking.atRefusals(forms())));
    }

    /** Who looks at a page: the auditor where they open it, and for each of its forms the first who is offered it. */
    private static Set<Looking.Look> looks() {
        Set<Looking.Look> looks = new LinkedHashSet<>();
        for (String page : table.pages()) {
            examples.addresses(page)
                    .forEach(address -> looks.add(look(onlookers(address).get(0), page, address)));
        }
        forms().forEach(form -> looks.add(form.page()));
        return looks;
    }

    /** Of the forms of a page that ask for the same, the first. */
    private static Set<Looking.Form> forms() {
        Map<String, Looking.Form> forms = new LinkedHashMap<>();
        for (String page : table.pages()) {
            for (String address : examples.addresses(page)) {
                for (String role : onlookers(address)) {
                    FORM.matcher(answers.to(role, address).body())
                            .results()
                            .forEach(form -> forms.putIfAbsent(
                                    page + asked(form.group()),
                                    new Looking.Form(look(role, page, address), form.group(1))));
                }
            }
        }
        return new LinkedHashSet<>(forms.values());
    }

    /** Every file is asked for in the same way. */
    private static Set<String> asked(String form) {
        return form.contains("multipart/form-data") ? Set.of("file") : all(FIELD, form);
    }

    /** The auditor, unless only others open it, and everybody who does. */
    private static List<String> onlookers(String address) {
        List<String> open = table.roles().stream()
                .filter(role -> answers.to(role, address).status() == 200)
                .toList();
        return open.isEmpty() || open.contains(AUDITOR)
                ? Stream.concat(Stream.of(AUDITOR), open.stream()).distinct().toList()
                : open;
    }

    private static Looking.Look look(String role, String page, String address) {
        String name = page.equals("/")
                ? "home"
                : page.substring(1).replaceAll("[{}]", "").replace('/', '-');
        int number = examples.addresses(page).indexOf(address) + 1;
        return new Looking.Look(role, address, name + (number == 1 ? "" : "-" + number) + "-" + role);
    }

    private static void each(BiConsumer<String, String> one) {
        table.roles().forEach(role -> table.pages().forEach(page -> one.accept(role, page)));
    }

    private static Set<String> all(Pattern pattern, String body) {
        return pattern.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
