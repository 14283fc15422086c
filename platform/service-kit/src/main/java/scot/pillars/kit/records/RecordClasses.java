package scot.pillars.kit.records;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import scot.pillars.kit.http.Refusal;

/** The classes of record of this service. */
@Singleton
class RecordClasses {
    private final List<RecordClass> all;

    @Inject
    RecordClasses(@All List<RecordClass> all) {
        this.all = all.stream().sorted(Comparator.comparing(RecordClass::code)).toList();
    }

    List<RecordClass> all() {
        return all;
    }

    /** @throws Refusal 404 when this service has no such class */
    RecordClass withCode(String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No class of record has this code"));
    }

    /** @throws Refusal 422 naming the field when this service has no such class */
    RecordClass named(String field, String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        field,
                        "record-class-known",
                        "The classes of record here are "
                                + String.join(
                                        ", ",
                                        all.stream().map(RecordClass::code).toList())));
    }
}
