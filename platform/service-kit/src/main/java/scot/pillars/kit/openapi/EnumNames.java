package scot.pillars.kit.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import scot.pillars.kit.http.Kebab;

/** Spells the constants of our enums in the document as JSON spells them. */
final class EnumNames {
    private final Map<String, Set<String>> constants = new HashMap<>();

    EnumNames(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isEnum() && type.name().toString().startsWith("scot.pillars.")) {
                constants.put(
                        type.simpleName(),
                        type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet()));
            }
        }
    }

    void respell(Components components) {
        if (components.getSchemas() != null) {
            components.getSchemas().forEach(this::respell);
        }
    }

    private void respell(String name, Schema schema) {
        List<Object> values = schema.getEnumeration();
        Set<String> known = constants.get(name);
        if (values != null && known != null && values.stream().allMatch(known::contains)) {
            schema.setEnumeration(values.stream()
                    .<Object>map(value -> Kebab.of(value.toString()))
                    .collect(Collectors.toList()));
        }
    }
}
