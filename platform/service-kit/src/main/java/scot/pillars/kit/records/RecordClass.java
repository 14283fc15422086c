package scot.pillars.kit.records;

import java.util.List;
import java.util.UUID;

/**
 * A class of record that a service keeps for a time (docs/domain/quality-domain.md, section 5, rule 16); one bean per
 * class. A record is what is disposed of as a whole: a case with its checks, a colleague who left.
 */
public interface RecordClass {
    /** The name in addresses and tables, for example {@code case}. */
    String code();

    /** What the records are, for people. */
    String title();

    /** From when the period runs, for people. */
    String runsFrom();

    /** Months that records are kept unless the agency sets another period; this project's own default. */
    int shippedMonths();

    /** How the records whose time has run out are found. */
    Due due();

    /**
     * Ends the detail of these records, in the caller's transaction.
     *
     * @return what the audit trail calls them; the content of its entries about them goes as well
     */
    List<String> dispose(UUID disposal, List<String> keys);

    /**
     * A query of records that ended before a day, with a text column {@code key}.
     *
     * @param sql has {@code %s} where a condition goes; its one own parameter is the day and comes last
     * @param keyed condition that leaves only the keys of its one parameter, an array of texts
     */
    record Due(String sql, String keyed) {
        String every() {
            return sql.formatted("true");
        }

        String only() {
            return sql.formatted(keyed);
        }
    }
}
