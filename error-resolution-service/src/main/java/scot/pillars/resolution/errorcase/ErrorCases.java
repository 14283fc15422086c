package scot.pillars.resolution.errorcase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;

/** The error cases one by one; see {@link CaseSearch} for lists and {@link OpeningCases} for new ones. */
@ApplicationScoped
class ErrorCases implements PanacheRepositoryBase<ErrorCaseRow, UUID> {
    @Inject
    EntityManager entities;

    /** @throws Refusal 404 when there is no such case */
    ErrorCaseRow get(UUID id) {
        return findByIdOptional(id).orElseThrow(ErrorCases::unknown);
    }

    /**
     * The case, held until the end of the transaction: everybody else's change of it waits.
     *
     * @throws Refusal 404 when there is no such case, 412 when the caller has read another version
     */
    ErrorCaseRow hold(UUID id, long version) {
        ErrorCaseRow row = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ErrorCases::unknown);
        ETags.matches(version, row.version);
        return row;
    }

    /** The case, held until the end of the transaction, for what happened elsewhere. */
    ErrorCaseRow hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ErrorCases::unknown);
    }

    void add(CaseStepRow step) {
        entities.persist(step);
    }

    List<CaseStepRow> steps(UUID id) {
        return entities.createQuery("from CaseStepRow where caseId = :id order by id", CaseStepRow.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static Refusal unknown() {
        return Refusal.notFound("No error case has this id");
    }
}
