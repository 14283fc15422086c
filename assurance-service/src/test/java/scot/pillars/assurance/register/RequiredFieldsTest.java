package scot.pillars.assurance.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

/** A form calls nothing optional that may not be left empty. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RequiredFieldsTest {
    @Inject
    @Any
    Instance<Register<?>> registers;

    @Test
    void whatARecordMustHoldIsNoOptionalFieldOfItsForm() throws NoSuchFieldException {
        List<String> wrong = new ArrayList<>();
        for (Register<?> register : registers) {
            compare(register.type(), register.fields().all(), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private static void compare(Class<?> record, List<Field> fields, List<String> wrong) throws NoSuchFieldException {
        for (Field field : fields) {
            java.lang.reflect.Field component = record.getDeclaredField(field.name());
            boolean held =
                    Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(component::isAnnotationPresent);
            if (held && !field.required() && field.kind() != Field.Kind.FLAG) {
                wrong.add(record.getSimpleName() + "." + field.name());
            }
            if (field.kind() == Field.Kind.ROWS) {
                compare(row(component), field.parts(), wrong);
            }
        }
    }

    private static Class<?> row(java.lang.reflect.Field rows) {
        return (Class<?>) ((ParameterizedType) rows.getGenericType()).getActualTypeArguments()[0];
    }
}
