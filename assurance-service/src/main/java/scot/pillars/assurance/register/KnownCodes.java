package scot.pillars.assurance.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.FieldError;

/** Whether the codes that an entry of a register names are known: rule {@code unknown-code} for each that is not. */
@ApplicationScoped
public class KnownCodes {
    @Inject
    Sql sql;

    public List<FieldError> descriptors(String field, Collection<String> codes) {
        return unknown(field, codes, "descriptor", "select code from descriptor where code = any(?)");
    }

    public List<FieldError> guidance(String field, Collection<String> codes) {
        return unknown(field, codes, "guidance", "select code from guidance where code = any(?)");
    }

    public List<FieldError> benefits(String field, Collection<String> codes) {
        return unknown(field, codes, "benefit", "select code from benefit where code = any(?)");
    }

    public List<FieldError> teams(String field, Collection<String> codes) {
        return unknown(field, codes, "team", "select code from unit where kind = 'team' and code = any(?)");
    }

    public List<FieldError> businessAreas(String field, Collection<String> codes) {
        return unknown(
                field, codes, "business area", "select code from unit where kind = 'business-area' and code = any(?)");
    }

    public List<FieldError> units(String field, Collection<String> codes) {
        return unknown(field, codes, "team, business area or site", "select code from unit where code = any(?)");
    }

    public List<FieldError> colleagues(String field, Collection<String> numbers) {
        return unknown(field, numbers, "colleague", "select number from colleague where number = any(?)");
    }

    private List<FieldError> unknown(String field, Collection<String> codes, String what, String query) {
        List<String> missing = new ArrayList<>(codes);
        sql.list(query, row -> row.getString(1), (Object) codes.toArray(String[]::new))
                .forEach(known -> missing.removeIf(known::equals));
        return missing.stream()
                .map(code -> new FieldError(field, "unknown-code", "No " + what + " has the code " + code))
                .toList();
    }
}
