package scot.pillars.assurance.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.FieldError;

/** Quotas of checkers, by date. Who keeps them knows of all, everybody else of their own. */
@ApplicationScoped
public class CheckingQuotas extends Register<CheckingQuota> {
    /** Ability to set quotas, and to read those of others. */
    static final String KEEP = "keep-quotas";

    static final Fields FIELDS = Fields.of(
            Field.code("colleague", "Number of the checker", "For example C-000731", "C-000731"),
            Field.code("benefit", "Only cases of one benefit", "Its code; empty: cases of all benefits", "SCP")
                    .optional(),
            Field.choice("per", "Counted over", "day", "Each working day", "week", "A week of five working days"),
            Field.number("cases", "How many cases are to be ended?", "A whole number, for example 12", "12"),
            Field.date("inForceFrom", "In force from", "2026-12-01"),
            Field.date("inForceTo", "Last day", "").optional());

    @Inject
    KnownCodes known;

    @Inject
    PeopleScope people;

    CheckingQuotas() {
        super("checking_quota", CheckingQuota.class, FIELDS);
    }

    @Override
    protected void scope(Where where) {
        if (!user.can(KEEP)) {
            where.and("colleague = ?", people.caller().orElse(""));
        }
    }

    @Override
    protected List<FieldError> broken(String code, CheckingQuota quota, Kept<CheckingQuota> before) {
        List<FieldError> broken = new ArrayList<>(known.colleagues("colleague", List.of(quota.colleague())));
        if (quota.benefit() != null) {
            broken.addAll(known.benefits("benefit", List.of(quota.benefit())));
        }
        if (quota.inForceTo() != null && quota.inForceTo().isBefore(quota.inForceFrom())) {
            broken.add(new FieldError("inForceTo", "in-order", "The last day must not lie before the first"));
        } else if (holdsAnother(code, quota)) {
            broken.add(new FieldError(
                    "inForceFrom",
                    "one-quota-at-a-time",
                    "Another quota of this checker for the same cases holds in these days: end it first"));
        }
        return broken;
    }

    private boolean holdsAnother(String code, CheckingQuota quota) {
        return sql.first(
                        """
                        select 1 from checking_quota
                        where code <> ? and colleague = ? and benefit is not distinct from ?
                          and in_force_from <= coalesce(?::date, 'infinity')
                          and coalesce(in_force_to, 'infinity') >= ? limit 1""", row -> 1, code, quota.colleague(), quota.benefit(), quota.inForceTo(), quota.inForceFrom())
                .isPresent();
    }
}
