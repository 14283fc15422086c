package scot.pillars.resolution.referral.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Referrals of one determination and period that arrived together: they make or join one case, never two. */
public record ReferredTogether(List<Referral> referrals) {
    public ReferredTogether {
        referrals = List.copyOf(referrals);
        if (referrals.stream().map(Referral::identity).distinct().count() != 1) {
            throw new IllegalArgumentException("referrals of one case have one identity");
        }
    }

    /** Groups by identity; a group stands where its first referral stood, and keeps the order of arrival inside. */
    public static List<ReferredTogether> of(List<Referral> referrals) {
        Map<CaseIdentity, List<Referral>> groups = new LinkedHashMap<>();
        referrals.forEach(referral -> groups.computeIfAbsent(referral.identity(), key -> new ArrayList<>())
                .add(referral));
        return groups.values().stream().map(ReferredTogether::new).toList();
    }

    /** The referral that arrived first: it opens the case when there is none. */
    public Referral first() {
        return referrals.get(0);
    }

    public CaseIdentity identity() {
        return first().identity();
    }

    /** All that was found overpaid; underpayments never reduce it (section 5, rule 2). */
    public BigDecimal foundOver() {
        return referrals.stream().map(Referral::over).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All that was found underpaid; overpayments never reduce it (section 5, rule 2). */
    public BigDecimal foundUnder() {
        return referrals.stream().map(Referral::under).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The earliest day on which one of them was found, null when none says. */
    public LocalDate identifiedOn() {
        return referrals.stream()
                .map(Referral::foundOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
