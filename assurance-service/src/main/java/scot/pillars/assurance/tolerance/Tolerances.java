package scot.pillars.assurance.tolerance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.FieldError;

/** Tolerance thresholds of benefits, by date; one holds at a time. Keeping one touches no check and says no event. */
@ApplicationScoped
public class Tolerances extends Register<Tolerance> {
    static final Fields FIELDS = Fields.of(
            Field.code("benefit", "Code of the benefit", "For example SCP", "SCP"),
            Field.number("amount", "Largest amount that is left out", "For example 37 or 37.50", "37"),
            Field.text("currency", "Currency of the benefit", "For example GBP", "GBP"),
            Field.date("inForceFrom", "For checks from", "2026-04-01"),
            Field.date("inForceTo", "Last day of checks", "").optional());

    @Inject
    KnownCodes known;

    Tolerances() {
        super("tolerance_threshold", Tolerance.class, FIELDS);
    }

    /** The thresholds that hold on any day of the window, the earliest first. */
    List<Tolerance> in(Window window) {
        return all(new Where()
                        .and("in_force_from <= ?", window.to())
                        .and("coalesce(in_force_to, 'infinity') >= ?", window.from()))
                .stream()
                .map(Kept::entry)
                .sorted(Comparator.comparing(Tolerance::inForceFrom))
                .toList();
    }

    @Override
    protected List<FieldError> broken(String code, Tolerance tolerance, Kept<Tolerance> before) {
        List<FieldError> broken = new ArrayList<>(known.benefits("benefit", List.of(tolerance.benefit())));
        sql.first("select currency from benefit where code = ?", row -> row.getString(1), tolerance.benefit())
                .filter(currency -> !currency.equals(tolerance.currency()))
                .ifPresent(currency -> broken.add(new FieldError(
                        "currency", "currency-of-benefit", "Every amount of this benefit is in " + currency)));
        if (tolerance.inForceTo() != null && tolerance.inForceTo().isBefore(tolerance.inForceFrom())) {
            broken.add(new FieldError("inForceTo", "in-order", "The last day must not lie before the first"));
        } else if (holdsAnother(code, tolerance)) {
            broken.add(new FieldError(
                    "inForceFrom",
                    "one-threshold-at-a-time",
                    "Another threshold of the benefit holds in these days: end it first"));
        }
        return broken;
    }

    private boolean holdsAnother(String code, Tolerance tolerance) {
        return sql.first("""
                        select 1 from tolerance_threshold where code <> ? and benefit = ?
                          and in_force_from <= coalesce(?::date, 'infinity')
                          and coalesce(in_force_to, 'infinity') >= ? limit 1""", row -> 1, code, tolerance.benefit(), tolerance.inForceTo(), tolerance.inForceFrom())
                .isPresent();
    }
}
