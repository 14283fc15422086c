package scot.pillars.assurance.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import scot.pillars.kit.http.Refusals;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.pages.TypedForm;

/** Entries of registers as texts and back: forms of pages and tables of exports. */
@ApplicationScoped
public class EntryTexts {
    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /** @throws scot.pillars.kit.http.Refusal 400 with every field that cannot be read or breaks its constraint */
    public <E> E read(Fields fields, Class<E> type, TypedForm form) {
        return entry(type, fields.ofForm(form::given));
    }

    /** The form of an entry as it stands. */
    public TypedForm form(Fields fields, Kept<?> kept) {
        Map<String, String> typed = new HashMap<>(fields.typed(json.valueToTree(kept.entry())));
        typed.put("version", Long.toString(kept.version()));
        return new TypedForm(typed, java.util.List.of());
    }

    /** The entries as a table that can be imported again. */
    public <E> Table<Kept<E>> table(String name, Fields fields) {
        Table<Kept<E>> table = Table.<Kept<E>>named(name).column("code", Kept::code);
        for (Field field : fields.all()) {
            table.column(field.name(), kept -> Fields.cell(field, json.valueToTree(kept.entry())));
        }
        return table.column("version", Kept::version).column("changedAt", Kept::changedAt);
    }

    /** The entry of this JSON when it keeps the constraints of its record. */
    <E> E entry(Class<E> type, JsonNode node) {
        try {
            E entry = json.treeToValue(node, type);
            Set<ConstraintViolation<E>> broken = validator.validate(entry);
            if (!broken.isEmpty()) {
                throw Refusals.from(new ConstraintViolationException(broken)).orElseThrow();
            }
            return entry;
        } catch (JsonProcessingException e) {
            throw Refusals.from(e).orElseThrow(() -> new IllegalStateException(e));
        }
    }

    /** The entry as it was kept, by the constraints of its day. */
    <E> E stored(Class<E> type, JsonNode node) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode node(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusals.from(e).orElseThrow(() -> new IllegalStateException(e));
        }
    }

    JsonNode node(Object entry) {
        return json.valueToTree(entry);
    }
}
