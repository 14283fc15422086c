package scot.pillars.kit.openapi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import scot.pillars.kit.http.Kebab;

/** Spells the constants of enums in the document as JSON spells them. */
final class EnumNames {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private EnumNames() {}

    /** Works on the named schemas, where enums stand: a set of values spelled as constants is one. */
    static void respell(Components components) {
        if (components.getSchemas() != null) {
            components.getSchemas().values().forEach(EnumNames::respell);
        }
    }

    private static void respell(Schema schema) {
        List<Object> values = schema.getEnumeration();
        if (values != null && values.stream().allMatch(EnumNames::isConstant)) {
            schema.setEnumeration(values.stream()
                    .<Object>map(value -> Kebab.of(value.toString()))
                    .collect(Collectors.toList()));
        }
    }

    private static boolean isConstant(Object value) {
        return value instanceof String text && CONSTANT.matcher(text).matches();
    }
}
