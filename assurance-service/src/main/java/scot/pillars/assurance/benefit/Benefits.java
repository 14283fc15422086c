package scot.pillars.assurance.benefit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;

/** All benefits. */
@ApplicationScoped
class Benefits implements PanacheRepositoryBase<BenefitRow, String> {

    /** A page in the order of codes. */
    Page<BenefitRow> page(int limit, String after) {
        Cursor.Parts from = Cursor.decode(after, 1);
        List<BenefitRow> rows = find("code > ?1 order by code", from.isEmpty() ? "" : from.get(0))
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> Cursor.encode(row.code));
    }

    /** The benefit, held against changes by others until the transaction ends. */
    Optional<BenefitRow> held(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }
}
