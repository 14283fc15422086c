package scot.pillars.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The layout of every service as tests: {@code class ArchitectureTest extends PillarsArchitecture} with the service's
 * base package given to the constructor.
 */
public abstract class PillarsArchitecture {
    private final String basePackage;

    protected PillarsArchitecture(String basePackage) {
        this.basePackage = basePackage;
    }

    /** Rules of one module only, added to the common ones. */
    protected Stream<ArchRule> ownRules() {
        return Stream.empty();
    }

    @TestFactory
    Stream<DynamicTest> layout() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new IllegalStateException("No class was found in " + basePackage);
        }
        return Stream.concat(LayoutRules.of(basePackage), ownRules())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }
}
