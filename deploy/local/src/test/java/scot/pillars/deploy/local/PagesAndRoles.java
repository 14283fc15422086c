package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table {@code pages-and-roles.txt}: who opens which page.
 *
 * @param roles in the order of the columns
 * @param rows per page one word for each role, as {@link #word} gives it
 */
record PagesAndRoles(List<String> roles, SortedMap<String, List<String>> rows) {
    private static final Pattern NUMBERED = Pattern.compile("(\\d+) ([a-z-]+)");

    static PagesAndRoles read() throws IOException {
        Map<Integer, String> roles = new TreeMap<>();
        SortedMap<String, List<String>> rows = new TreeMap<>();
        try (InputStream file = PagesAndRoles.class.getResourceAsStream("pages-and-roles.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("/")) {
                    List<String> words = Arrays.asList(line.split("\\s+"));
                    rows.put(words.get(0), List.copyOf(words.subList(1, words.size())));
                } else if (!line.startsWith("#")) {
                    NUMBERED.matcher(line)
                            .results()
                            .forEach(one -> roles.put(Integer.valueOf(one.group(1)), one.group(2)));
                }
            }
        }
        return new PagesAndRoles(List.copyOf(roles.values()), rows);
    }

    /** How the table writes an answer. */
    static String word(int status) {
        return switch (status) {
            case 200 -> "y";
            case 403 -> "n";
            case 404 -> "-";
            default -> String.valueOf(status);
        };
    }

    /** Pages as the services declare them, with {@code {names}} of their parameters. */
    List<String> pages() {
        return List.copyOf(rows.keySet());
    }

    /** For a comparison that shows what differs. */
    static String text(Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + " " + String.join(" ", row.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
