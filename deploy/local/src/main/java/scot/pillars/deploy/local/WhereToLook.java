package scot.pillars.deploy.local;

import scot.pillars.deploy.local.ServiceProcess.Names;

/** The addresses, ports and files of a run, for the screen. */
final class WhereToLook {
    private final Options options;
    private final Suite suite;
    private final FrontDoor door;

    WhereToLook(Options options, Suite suite, FrontDoor door) {
        this.options = options;
        this.suite = suite;
        this.door = door;
    }

    String starting() {
        StringBuilder text = new StringBuilder();
        text.append("PILLARS is starting on ").append(url("/")).append('\n');
        for (Keeper keeper : suite.keepers()) {
            text.append("  %-26s 127.0.0.1:%d%n".formatted(keeper.name(), keeper.port()));
        }
        return text.append("  data, logs, secrets        ")
                .append(options.state())
                .toString();
    }

    String running() {
        StringBuilder text = new StringBuilder("\nWhere to look\n");
        line(text, "first page", url("/"));
        for (Names names : Names.ALL) {
            line(text, names.service(), url(names.path() + "/api"));
        }
        line(
                text,
                "PostgreSQL",
                "psql 'host=127.0.0.1 port=%d user=reporting_app dbname=reporting'"
                        .formatted(suite.postgres().port()));
        line(text, "  passwords", options.state().resolve("secrets.properties").toString());
        line(text, "Kafka", "bootstrap servers " + suite.broker().bootstrapServers());
        line(text, "logs", options.state().resolve("logs").toString());
        line(text, "try", "deploy/service assurance-service kill" + stateOption());
        line(text, "a token for programs", "deploy/token quality-checker" + stateOption());
        text.append("Sign in (demonstration people of this machine, password pillars-demo)\n");
        line(text, "as quality-checker", "and read the checks: " + page("/assurance/checks"));
        line(text, "as fer-officer", "and take an error case: " + page("/error-resolution/"));
        line(text, "as charter-researcher", "and see the measures: " + page("/charter-measures/"));
        line(text, "as analyst", "and see which errors are found: " + page("/reporting/views/descriptors"));
        return text.append("Ctrl-C stops everything.").toString();
    }

    private String stateOption() {
        boolean usual = options.state().equals(options.home().resolve(".state"));
        return usual ? "" : " --state " + options.state();
    }

    /** Keycloak's cookies are of localhost. */
    private String page(String path) {
        return "http://localhost:" + door.port() + path;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + door.port() + path;
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  %-26s %s%n".formatted(what, where));
    }
}
