package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules-and-tests.md} names for every rule of sections 3 and 4 the tests that show it. */
class RulesAndTestsTest {
    private static final Path HOME = Path.of(System.getProperty("pillars.home", "../.."));
    private static final Pattern SECTION = Pattern.compile("## (\\d+)\\. .*");
    private static final Pattern RULE = Pattern.compile("(\\d+)\\. .*");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+) \\|.*\\|(.*)\\|");
    private static final Pattern NAMED = Pattern.compile("`([\\w.]+)#(\\w+)`");

    @Test
    void everyRuleOfSections3And4HasARowAndNoRowIsOfAnotherRule() throws IOException {
        assertEquals(rules(), List.copyOf(rows().keySet()).stream().sorted().toList());
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        List<String> gone = new ArrayList<>();
        for (List<Named> named : rows().values()) {
            for (Named one : named) {
                if (!one.isThere()) {
                    gone.add(one.toString());
                }
            }
        }

        assertEquals(List.of(), gone);
    }

    @Test
    void everyRuleHasATestWhoseNameSaysIt() throws IOException {
        rows().forEach((rule, named) -> {
            String[] numbers = rule.split("\\.");
            Pattern says = Pattern.compile(
                    "(^|_)(section%1$s_)?rules?_?(%1$s_)?%2$s(?!\\d)".formatted(numbers[0], numbers[1]));
            assertTrue(named.stream().anyMatch(one -> says.matcher(one.method).find()), "rule " + rule);
        });
    }

    /** 3.1 to the last rule of section 4, as the domain notes number them. */
    private static List<String> rules() throws IOException {
        List<String> rules = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(HOME.resolve("docs/domain/quality-domain.md"))) {
            Matcher heading = SECTION.matcher(line);
            Matcher rule = RULE.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
            } else if (rule.matches() && (section.equals("3") || section.equals("4"))) {
                rules.add(section + "." + rule.group(1));
            }
        }
        return rules.stream().sorted().toList();
    }

    private static Map<String, List<Named>> rows() throws IOException {
        Map<String, List<Named>> rows = new TreeMap<>();
        for (String line : Files.readAllLines(HOME.resolve("docs/rules-and-tests.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(
                        row.group(1),
                        NAMED.matcher(row.group(2))
                                .results()
                                .map(named -> new Named(named.group(1), named.group(2)))
                                .toList());
            }
        }
        return rows;
    }

    /** A test method by its class, written below {@code scot.pillars}. */
    private record Named(String type, String method) {
        /** Whether a module's source holds the class with a test of this name. */
        boolean isThere() throws IOException {
            String path = "src/test/java/scot/pillars/" + type.replace('.', '/') + ".java";
            Pattern test =
                    Pattern.compile("@(Parameterized)?Test\\b((?!\\bvoid\\b)[\\s\\S])*+\\bvoid " + method + "\\(");
            try (Stream<Path> modules = Files.list(HOME)) {
                for (Path file : modules.map(module -> module.resolve(path))
                        .filter(Files::isRegularFile)
                        .toList()) {
                    if (test.matcher(Files.readString(file)).find()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
