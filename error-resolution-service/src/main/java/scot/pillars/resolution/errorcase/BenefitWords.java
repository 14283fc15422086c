package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.database.Sql;

/**
 * Words for the codes of benefits on pages, until the events carry them: {@code inject:benefits.named(...)} in templates.
 * They stand in a table, as in reporting, so that an installation has words for its own.
 */
@ApplicationScoped
@Named("benefits")
public class BenefitWords {
    private final RecentCopy<Map<String, String>> copy = new RecentCopy<>(this::read);

    @Inject
    Sql sql;

    /** Adult Disability Payment for ADP; the code itself where no words are known. */
    public String named(String code) {
        return copy.recent().getOrDefault(code, code);
    }

    private Map<String, String> read() {
        Map<String, String> words = new HashMap<>();
        sql.list(
                "select benefit, words from benefit_words",
                row -> words.put(row.getString("benefit"), row.getString("words")));
        return words;
    }
}
