package scot.pillars.kit.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** How long each class of record is kept; a changed period holds for all records of the class, old ones too. */
@ApplicationScoped
public class Retention {
    private static final String READ = "select * from retention where record_class = ?";

    @Inject
    Sql sql;

    @Inject
    RecordClasses classes;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    private record Set(Integer months, String reason, String changedBy, Instant changedAt, long version) {}

    /** Every class of this service. */
    List<RetentionView> all() {
        return classes.all().stream().map(this::of).toList();
    }

    /** @throws Refusal 404 when there is no such class */
    RetentionView find(String code) {
        return of(classes.withCode(code));
    }

    /** What holds for a class now. */
    RetentionView of(RecordClass one) {
        Optional<Set> set = set(one.code(), READ);
        Integer months = set.isPresent() ? set.get().months() : Integer.valueOf(one.shippedMonths());
        return new RetentionView(
                one.code(),
                one.title(),
                one.runsFrom(),
                months,
                one.shippedMonths(),
                months == null ? null : clock.today().minusMonths(months),
                set.map(Set::reason).orElse(null),
                set.map(Set::changedBy).orElse(null),
                set.map(Set::changedAt).orElse(null),
                set.map(Set::version).orElse(0L));
    }

    /**
     * Sets the period of a class.
     *
     * @throws Refusal 404 when there is no such class, 412 when the caller read another version
     */
    @Transactional
    RetentionView keep(String code, long version, RetentionRequest request) {
        RecordClass one = classes.withCode(code);
        ETags.matches(version, set(code, READ + " for update").map(Set::version).orElse(0L));
        RetentionView before = of(one);
        int written = sql.update("""
                insert into retention (record_class, months, reason, changed_by, changed_at) values (?, ?, ?, ?, ?)
                on conflict (record_class) do update set months = excluded.months, reason = excluded.reason,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = retention.version + 1
                where retention.version = ?""", code, request.months(), request.reason(), user.who(), clock.now(), version);
        if (written == 0) {
            throw Refusal.preconditionFailed("Somebody else set this period meanwhile");
        }
        audit.remember(new AuditEntry(
                "keepRetention",
                "retention/" + code,
                months(before.months()),
                months(request.months()),
                request.reason()));
        return of(one);
    }

    private Optional<Set> set(String code, String query) {
        return sql.first(
                query,
                row -> new Set(
                        row.getObject("months", Integer.class),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Sql.instant(row, "changed_at"),
                        row.getLong("version")),
                code);
    }

    private static String months(Integer months) {
        return "{\"months\":" + months + "}";
    }
}
