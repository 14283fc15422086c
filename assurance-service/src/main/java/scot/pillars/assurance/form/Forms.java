package scot.pillars.assurance.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.pillars.assurance.form.model.CheckForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.register.RegisterChanged;
import scot.pillars.kit.database.RecentCopy;

/**
 * The published check forms, in memory: asked for by every check that is recorded. A change made by this instance is seen
 * at once, one made by another within four seconds.
 */
@ApplicationScoped
public class Forms {
    private final RecentCopy<Known> copy = new RecentCopy<>(this::read);

    @Inject
    FormVersions versions;

    private record Scope(String benefit, int tier) {}

    private record Known(Map<Scope, List<PublishedForm>> byScope, Map<String, Map<Integer, PublishedForm>> byCode) {}

    /** The one version that checks of a benefit and tier use on a day; empty when there is none. */
    public Optional<PublishedForm> inForce(String benefit, int tier, LocalDate on) {
        return copy.recent().byScope().getOrDefault(new Scope(benefit, tier), List.of()).stream()
                .filter(one -> one.inForceOn(on))
                .findFirst();
    }

    /** A published version, in force or not; empty for a draft and where there is none. */
    public Optional<PublishedForm> find(String code, int version) {
        return Optional.ofNullable(of(copy.recent(), code, version)
                .orElseGet(() -> of(copy.fresh(), code, version).orElse(null)));
    }

    /** The questions of a published version by the code of their criterion; none where there is no such version. */
    public Map<String, String> questions(String code, int version) {
        return find(code, version)
                .map(form -> form.content().criteria().stream()
                        .collect(Collectors.toMap(Criterion::code, Criterion::question)))
                .orElse(Map.of());
    }

    /** The question of a criterion in the newest published version that asks it; empty where no form does. */
    public Optional<String> question(String criterion) {
        return copy.recent().byCode().values().stream()
                .flatMap(versions -> versions.entrySet().stream())
                .sorted(Map.Entry.<Integer, PublishedForm>comparingByKey().reversed())
                .flatMap(version -> version.getValue().content().criteria().stream())
                .filter(one -> one.code().equals(criterion))
                .map(Criterion::question)
                .findFirst();
    }

    private static Optional<PublishedForm> of(Known known, String code, int version) {
        return Optional.ofNullable(known.byCode().getOrDefault(code, Map.of()).get(version));
    }

    private Known read() {
        Map<Scope, List<PublishedForm>> byScope = new HashMap<>();
        Map<String, Map<Integer, PublishedForm>> byCode = new HashMap<>();
        for (PublishedForm one : versions.published()) {
            CheckForm form = one.content().form();
            byScope.computeIfAbsent(new Scope(form.benefit(), form.tier()), scope -> new ArrayList<>())
                    .add(one);
            byCode.computeIfAbsent(form.code(), code -> new HashMap<>())
                    .put(one.content().version(), one);
        }
        return new Known(byScope, byCode);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        copy.forget();
    }
}
