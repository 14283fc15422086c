package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs {@code deploy/postgres/create-database.sql} without psql, so that an operator and the supervisor use one file.
 * Understands what that file uses: plain statements, {@code :'variable'}, {@code \gexec} and {@code \connect}.
 */
final class DatabaseScript {
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):'(\\w+)'");
    private static final Pattern END = Pattern.compile(";\\s*\\n|\\\\gexec|\\\\connect[^\\n]*\\n");

    /** One step of the script: a statement, a query whose answers are statements, or a change of database. */
    private record Step(String sql, String end) {}

    /** Opens a superuser's connection to the database of that name. */
    interface Databases {
        Connection connect(String database) throws SQLException;
    }

    private final List<Step> steps;

    private DatabaseScript(List<Step> steps) {
        this.steps = steps;
    }

    static DatabaseScript read(Path file) throws IOException {
        String text = Files.readString(file).replaceAll("(?m)^--.*\\n", "");
        List<Step> steps = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            steps.add(new Step(
                    text.substring(from, end.start()).trim(), end.group().trim()));
            from = end.end();
        }
        return new DatabaseScript(steps);
    }

    /** @param variables as psql's -v; {@code database} is also where {@code \connect} leads */
    void run(Map<String, String> variables, Databases databases) throws SQLException {
        Connection connection = databases.connect("postgres");
        try {
            for (Step step : steps) {
                if (step.end().startsWith("\\connect")) {
                    connection.close();
                    connection = databases.connect(variables.get("database"));
                } else {
                    run(step, variables, connection);
                }
            }
        } finally {
            connection.close();
        }
    }

    private static void run(Step step, Map<String, String> variables, Connection connection) throws SQLException {
        String sql = VARIABLE.matcher(step.sql())
                .replaceAll(found -> Matcher.quoteReplacement(
                        "'" + variables.get(found.group(1)).replace("'", "''") + "'"));
        try (Statement statement = connection.createStatement()) {
            if (!step.end().equals("\\gexec")) {
                statement.execute(sql);
                return;
            }
            List<String> generated = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    generated.add(rows.getString(1));
                }
            }
            for (String one : generated) {
                statement.execute(one);
            }
        }
    }
}
