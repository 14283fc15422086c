package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** The pages the services serve, as the annotations of their classes and of the kit's say. */
final class ServedPages {
    private static final String JAXRS = "jakarta.ws.rs.";
    private static final String BUILT = "io.quarkus.arc.properties.IfBuildProperty";

    private final Path home;
    private final String area;
    private final Properties settings = new Properties();

    private ServedPages(Path home, String area) throws IOException {
        this.home = home;
        this.area = area;
        try (Reader file =
                Files.newBufferedReader(home.resolve(area + "-service/src/main/resources/application.properties"))) {
            settings.load(file);
        }
    }

    /** The paths of an area's pages at the front door, with {@code {names}} of their parameters. */
    static Set<String> of(Path home, String area) throws IOException {
        return new ServedPages(home, area).paths();
    }

    private Set<String> paths() throws IOException {
        Set<String> paths = new TreeSet<>();
        for (String module : List.of(area + "-service", "platform/service-kit")) {
            Index classes = index(home.resolve(module).resolve("target/classes"));
            for (ClassInfo type : classes.getKnownClasses()) {
                if (type.hasDeclaredAnnotation(JAXRS + "Path") && isBuilt(type)) {
                    type.methods().stream().filter(ServedPages::isPage).forEach(page -> paths.add(path(type, page)));
                }
            }
        }
        return paths;
    }

    private String path(ClassInfo type, MethodInfo page) {
        String path = "/" + area + "/" + text(type.declaredAnnotation(JAXRS + "Path")) + "/"
                + text(page.declaredAnnotation(JAXRS + "Path"));
        return path.replaceAll("/+", "/").replaceAll("/$", "");
    }

    /** What answers GET with HTML. */
    private static boolean isPage(MethodInfo method) {
        return method.hasDeclaredAnnotation(JAXRS + "GET")
                && Stream.of(
                                method.declaredAnnotation(JAXRS + "Produces"),
                                method.declaringClass().declaredAnnotation(JAXRS + "Produces"))
                        .filter(Objects::nonNull)
                        .limit(1)
                        .anyMatch(
                                produced -> produced.value().asStringArray()[0].startsWith("text/html"));
    }

    private boolean isBuilt(ClassInfo type) {
        AnnotationInstance condition = type.declaredAnnotation(BUILT);
        if (condition == null) {
            return true;
        }
        String set = settings.getProperty(condition.value("name").asString());
        return set == null
                ? condition.value("enableIfMissing") != null
                        && condition.value("enableIfMissing").asBoolean()
                : set.equals(condition.value("stringValue").asString());
    }

    private static String text(AnnotationInstance path) {
        return Optional.ofNullable(path).map(one -> one.value().asString()).orElse("");
    }

    private static Index index(Path classes) throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        return indexer.complete();
    }
}
