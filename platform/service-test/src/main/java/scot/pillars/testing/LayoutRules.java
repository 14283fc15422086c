package scot.pillars.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** What holds in every module; see CONTRIBUTING. */
final class LayoutRules {
    private static final List<String> SERVICES = List.of(
            "scot.pillars.assurance", "scot.pillars.resolution", "scot.pillars.charter", "scot.pillars.reporting");

    private LayoutRules() {}

    static Stream<ArchRule> of(String basePackage) {
        return Stream.of(
                classes()
                        .that()
                        .resideInAPackage("..model..")
                        .should(SliceConditions.DEPEND_ONLY_ON_JAVA_AND_THEIR_OWN_MODEL)
                        .as("a model knows only java.* and itself"),
                classes()
                        .should(SliceConditions.noRowsOfOtherSlices(basePackage))
                        .as("a slice never uses the rows of another slice"),
                noClasses()
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(others(basePackage)))
                        .as("a service never uses the classes of another service"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto)")
                        .as("a name says what the class does: no Service, Manager, Helper, Util, Impl, Dto"),
                noClasses()
                        .that(DescribedPredicate.not(resideInAPackage("scot.pillars.kit..")))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer.."))
                        .as("only the kit's relay publishes to Kafka"),
                noClasses()
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .as("nothing sleeps"),
                noClasses()
                        .that()
                        .doNotHaveSimpleName("BusinessClock")
                        .should(SliceConditions.READ_THE_SYSTEM_CLOCK)
                        .as("the time comes from BusinessClock"),
                methods()
                        .that(ResourceMethods.ARE_OPERATIONS)
                        .should(ResourceMethods.SAY_WHO_MAY_CALL)
                        .as("every operation says who may call it"),
                methods()
                        .that(ResourceMethods.ARE_OPERATIONS)
                        .should(ResourceMethods.HAVE_AN_OPERATION_ID)
                        .as("every operation has an id in the OpenAPI document"));
    }

    private static String[] others(String basePackage) {
        return SERVICES.stream()
                .filter(service -> !basePackage.startsWith(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
    }
}
