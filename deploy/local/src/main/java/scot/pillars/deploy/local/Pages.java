package scot.pillars.deploy.local;

import java.util.Map;
import java.util.stream.Collectors;

/** The few pages the front door has of its own: no script, no style, nothing from anywhere else. */
final class Pages {
    private Pages() {}

    /** @param parts what there is, in order, and how far it is */
    static String starting(Map<String, String> parts) {
        String rows = parts.entrySet().stream()
                .map(part -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining("\n"));
        return page("PILLARS is starting", "<meta http-equiv=\"refresh\" content=\"2\">", """
                <p>This page looks again every two seconds and gives way to the one you asked for.</p>
                <table>
                <caption>What is ready, and what is still starting</caption>
                <thead><tr><th scope="col">Part</th><th scope="col">State</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                """.formatted(rows));
    }

    static String notFound() {
        return page(
                "Page not found", "", "<p>Nothing stands behind this path. <a href=\"/\">To the first page</a></p>\n");
    }

    private static String page(String title, String head, String main) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                %2$s
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %3$s</main>
                </body>
                </html>
                """.formatted(title, head, main);
    }
}
