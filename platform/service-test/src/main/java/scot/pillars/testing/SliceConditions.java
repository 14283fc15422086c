package scot.pillars.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Conditions on classes of slices: the packages directly below a service's base package. */
final class SliceConditions {
    private static final Set<String> CLOCKED = Set.of(
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "OffsetDateTime",
            "ZonedDateTime",
            "YearMonth",
            "Year");

    static final ArchCondition<JavaClass> DEPEND_ONLY_ON_JAVA_AND_THEIR_OWN_MODEL =
            new ArchCondition<>("depend only on java.* and their own model") {
                @Override
                public void check(JavaClass javaClass, ConditionEvents events) {
                    String model = upToModel(javaClass.getPackageName());
                    for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        boolean fits = target.isPrimitive()
                                || target.getPackageName().startsWith("java.")
                                || target.getPackageName().startsWith(model);
                        events.add(new SimpleConditionEvent(dependency, fits, dependency.getDescription()));
                    }
                }
            };

    static final ArchCondition<JavaClass> READ_THE_SYSTEM_CLOCK = new ArchCondition<>("read the system clock") {
        @Override
        public void check(JavaClass javaClass, ConditionEvents events) {
            for (JavaMethodCall call : javaClass.getMethodCallsFromSelf()) {
                boolean now = call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && CLOCKED.contains(call.getTargetOwner().getSimpleName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
                events.add(new SimpleConditionEvent(call, now, call.getDescription()));
            }
        }
    };

    private SliceConditions() {}

    static ArchCondition<JavaClass> noRowsOfOtherSlices(String basePackage) {
        return new ArchCondition<>("not use the rows of other slices") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean foreignRow = target.getSimpleName().endsWith("Row")
                            && target.getPackageName().startsWith(basePackage + ".")
                            && !slice(basePackage, target).equals(slice(basePackage, javaClass));
                    events.add(new SimpleConditionEvent(dependency, !foreignRow, dependency.getDescription()));
                }
            }
        };
    }

    private static String slice(String basePackage, JavaClass javaClass) {
        String name = javaClass.getPackageName();
        if (name.length() <= basePackage.length()) {
            return "";
        }
        String below = name.substring(basePackage.length() + 1);
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }

    private static String upToModel(String packageName) {
        int at = (packageName + ".").indexOf(".model.");
        return packageName.substring(0, at) + ".model";
    }
}
