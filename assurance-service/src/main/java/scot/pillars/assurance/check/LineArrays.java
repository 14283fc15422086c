package scot.pillars.assurance.check;

import java.sql.SQLException;
import java.util.List;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.kit.http.Kebab;

/** Error lines as one array per column, the shape in which a single statement takes any number of them. */
public final class LineArrays {
    private static final String[] TYPES = {
        "uuid", "text", "bigint", "text", "text", "boolean", "text", "numeric", "text", "date", "date", "text", "text",
        "date", "boolean"
    };

    private final Object[][] columns;

    private LineArrays(int lines) {
        columns = new Object[TYPES.length][lines];
    }

    public static LineArrays of(List<RecordedLine> lines) {
        LineArrays arrays = new LineArrays(lines.size());
        for (int place = 0; place < lines.size(); place++) {
            arrays.put(place, lines.get(place));
        }
        return arrays;
    }

    private void put(int place, RecordedLine recorded) {
        ErrorLine line = recorded.line();
        Object[] values = {
            recorded.id(),
            line.criterion(),
            recorded.descriptor().id(),
            line.cause(),
            // Codes hold no line break, and an array of arrays would have to be rectangular.
            String.join("\n", line.responsibleParties()),
            recorded.official(),
            line.direction() == null ? null : Kebab.of(line.direction()),
            line.amount() == null ? null : line.amount().value(),
            line.amount() == null ? null : line.amount().currency(),
            line.periodFrom(),
            line.periodTo(),
            recorded.effect() == null ? null : Kebab.of(recorded.effect()),
            line.detectionPoint(),
            line.occurredOn(),
            line.correctedAtSource()
        };
        for (int column = 0; column < values.length; column++) {
            columns[column][place] = values[column];
        }
    }

    void bind(Bind bind) throws SQLException {
        for (int column = 0; column < TYPES.length; column++) {
            bind.array(TYPES[column], columns[column]);
        }
    }
}
