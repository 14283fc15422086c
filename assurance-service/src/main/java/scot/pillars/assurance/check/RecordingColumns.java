package scot.pillars.assurance.check;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.FormVerdict;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.Kebab;

/** What {@link RecordingStatement} is given, as one array per column. */
final class RecordingColumns {
    /** Checks, with who recorded them and the answer to remember. */
    static final List<Column<Recording.Offered>> CHECK = List.of(
            new Column<>("id", "uuid", one -> one.check().id()),
            new Column<>("case_reference", "text", one -> one.check().check().caseReference()),
            new Column<>("case_token", "uuid", one -> one.check().caseToken()),
            new Column<>(
                    "determination_reference",
                    "text",
                    one -> one.check().check().determinationReference()),
            new Column<>("determination_token", "uuid", one -> one.check().determinationToken()),
            new Column<>("dataset", "text", one -> one.check().dataset()),
            new Column<>("benefit", "text", one -> one.check().check().benefit()),
            new Column<>("area", "text", one -> one.check().check().area()),
            new Column<>("team", "text", one -> one.check().check().team()),
            new Column<>("colleague", "text", one -> one.check().check().colleague()),
            new Column<>("checker", "text", one -> one.check().check().checker()),
            new Column<>("period_calendar", "text", one -> one.check().period().calendar()),
            new Column<>("period_value", "text", one -> one.check().period().value()),
            new Column<>("tier", "int", one -> one.check().check().tier()),
            new Column<>("timing", "text", one -> word(one.check().check().timing())),
            new Column<>("decided_on", "date", one -> one.check().check().decidedOn()),
            new Column<>("checked_on", "date", one -> one.check().check().checkedOn()),
            new Column<>("disposition", "text", one -> word(one.check().check().disposition())),
            new Column<>("outcome", "text", one -> word(one.check().outcome())),
            new Column<>("minutes", "int", one -> one.check().check().minutes()),
            new Column<>("form_code", "text", form(FormVerdict::form)),
            new Column<>("form_version", "int", form(FormVerdict::version)),
            new Column<>("score", "numeric", form(FormVerdict::score)),
            new Column<>("passed", "boolean", form(FormVerdict::passed)),
            new Column<>("recorded_at", "timestamptz", one -> one.check().recordedAt()),
            new Column<>("who", "text", one -> one.entry().who()),
            new Column<>("roles", "text", one -> one.entry().roles()),
            new Column<>("action", "text", one -> RecordingCheck.OPERATION),
            new Column<>("salt", "bytea", one -> one.entry().salt()),
            new Column<>("content", "text", one -> one.entry().content()),
            new Column<>("correlation_id", "text", one -> one.events().get(0).correlationId()),
            new Column<>("operation", "text", answer(Recording.Remembered::operation)),
            new Column<>("key", "text", answer(Recording.Remembered::key)),
            new Column<>("fingerprint", "bytea", answer(Recording.Remembered::fingerprint)),
            new Column<>("location", "text", answer(Recording.Remembered::location)),
            new Column<>("etag", "text", answer(Recording.Remembered::etag)),
            new Column<>("body", "text", answer(Recording.Remembered::body)));

    static final List<Column<Part<Finding>>> FINDING = List.of(
            new Column<>("check_id", "uuid", one -> one.whole().check().id()),
            new Column<>("place", "int", Part::place),
            new Column<>("criterion", "text", one -> one.part().criterion()),
            new Column<>("result", "text", one -> word(one.part().result())),
            new Column<>("critical", "boolean", one -> one.part().critical()),
            new Column<>("comment", "text", one -> one.part().comment()));

    static final List<Column<Part<RecordedLine>>> LINE = List.of(
            new Column<>("checked", "uuid", one -> one.whole().check().id()),
            new Column<>("place", "int", Part::place),
            new Column<>("id", "uuid", one -> one.part().id()),
            new Column<>("criterion", "text", line(ErrorLine::criterion)),
            new Column<>(
                    "descriptor_id", "bigint", one -> one.part().descriptor().id()),
            new Column<>("cause", "text", line(ErrorLine::cause)),
            new Column<>("suspected_cause", "text", one -> one.part().suspectedCause()),
            // Codes hold no line break, and an array of arrays would have to be rectangular.
            new Column<>("parties", "text", line(one -> String.join("\n", one.responsibleParties()))),
            new Column<>("official", "boolean", one -> one.part().official()),
            new Column<>("direction", "text", line(one -> word(one.direction()))),
            new Column<>(
                    "amount",
                    "numeric",
                    line(one -> one.amount() == null ? null : one.amount().value())),
            new Column<>(
                    "currency",
                    "text",
                    line(one -> one.amount() == null ? null : one.amount().currency())),
            new Column<>("period_from", "date", line(ErrorLine::periodFrom)),
            new Column<>("period_to", "date", line(ErrorLine::periodTo)),
            new Column<>("effect", "text", one -> word(one.part().effect())),
            new Column<>("detection_point", "text", line(ErrorLine::detectionPoint)),
            new Column<>("occurred_on", "date", line(ErrorLine::occurredOn)),
            new Column<>("corrected", "boolean", line(ErrorLine::correctedAtSource)));

    static final List<Column<Part<OutboxEvent>>> EVENT = List.of(
            new Column<>("check_id", "uuid", one -> one.whole().check().id()),
            new Column<>("id", "uuid", one -> one.part().id()),
            new Column<>("topic", "text", one -> one.part().topic()),
            new Column<>("type", "text", one -> one.part().type()),
            new Column<>("subject", "text", one -> one.part().subject()),
            new Column<>("payload", "text", one -> one.part().payload()));

    private RecordingColumns() {}

    /**
     * A column of a table that is offered.
     *
     * @param type of one element in the database
     */
    record Column<T>(String name, String type, Function<T, Object> value) {}

    /**
     * A part of a check.
     *
     * @param place its order within the check, from 1
     */
    record Part<P>(Recording.Offered whole, int place, P part) {}

    /** Fills the statement's parameters. */
    static void bind(PreparedStatement statement, List<Recording.Offered> offered) throws SQLException {
        int place = bind(statement, 0, CHECK, offered);
        place = bind(
                statement,
                place,
                FINDING,
                parts(offered, one -> one.check().check().findings()));
        place = bind(statement, place, LINE, parts(offered, one -> one.check().lines()));
        bind(statement, place, EVENT, parts(offered, Recording.Offered::events));
    }

    private static <T> int bind(PreparedStatement statement, int before, List<Column<T>> columns, List<T> rows)
            throws SQLException {
        int place = before;
        for (Column<T> column : columns) {
            Object[] values = array(column.type(), rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = column.value().apply(rows.get(row));
            }
            Sql.bind(statement, ++place, values);
        }
        return place;
    }

    private static Object[] array(String type, int length) {
        return switch (type) {
            case "text" -> new String[length];
            case "int" -> new Integer[length];
            case "bigint" -> new Long[length];
            case "boolean" -> new Boolean[length];
            case "numeric" -> new BigDecimal[length];
            case "date" -> new LocalDate[length];
            case "timestamptz" -> new Instant[length];
            case "uuid" -> new UUID[length];
            case "bytea" -> new byte[length][];
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static <P> List<Part<P>> parts(
            List<Recording.Offered> offered, Function<Recording.Offered, List<P>> ofOne) {
        List<Part<P>> parts = new ArrayList<>();
        for (Recording.Offered whole : offered) {
            int place = 1;
            for (P part : ofOne.apply(whole)) {
                parts.add(new Part<>(whole, place++, part));
            }
        }
        return parts;
    }

    private static Function<Recording.Offered, Object> answer(Function<Recording.Remembered, Object> value) {
        return one -> one.remembered() == null ? null : value.apply(one.remembered());
    }

    private static Function<Recording.Offered, Object> form(Function<FormVerdict, Object> value) {
        return one ->
                one.check().verdict() == null ? null : value.apply(one.check().verdict());
    }

    private static Function<Part<RecordedLine>, Object> line(Function<ErrorLine, Object> value) {
        return one -> value.apply(one.part().line());
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }
}
