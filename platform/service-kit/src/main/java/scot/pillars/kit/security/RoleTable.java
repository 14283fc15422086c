package scot.pillars.kit.security;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Which role has which abilities in this service: the table the service ships as {@code META-INF/roles.properties} (one
 * line per role, abilities by comma). An installation gives a role other abilities with {@code pillars.roles.<role>}.
 *
 * <p>A calling system has the role {@code system}, which alone may do nothing: each scope of its token stands for a role
 * {@code system/<scope>}.
 */
@Startup
@Singleton
public class RoleTable {
    /** Where a service's table is on the class path. */
    public static final String FILE = "META-INF/roles.properties";

    /** Line of what every colleague may who signs in, whatever their roles. */
    public static final String COLLEAGUE = "colleague";

    private static final String SETTING = "pillars.roles.";

    private final Map<String, Set<String>> abilities;

    RoleTable() {
        this(ConfigProvider.getConfig());
    }

    RoleTable(Config config) {
        Map<String, Set<String>> table = shipped();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(SETTING)) {
                String role = name.substring(SETTING.length()).replace("\"", "");
                table.put(role, list(config.getOptionalValue(name, String.class).orElse("")));
            }
        }
        this.abilities = Collections.unmodifiableMap(table);
    }

    /** What all these roles together may do. */
    public Set<String> abilitiesOf(Collection<String> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(abilitiesOf(role)));
        return all;
    }

    /** Whether one of these roles may do it. */
    public boolean gives(Collection<String> roles, String ability) {
        return roles.stream().anyMatch(role -> abilitiesOf(role).contains(ability));
    }

    /** Whether one of these roles may do something whose name begins so. */
    public boolean givesAny(Collection<String> roles, String beginning) {
        return roles.stream()
                .anyMatch(role -> abilitiesOf(role).stream().anyMatch(ability -> ability.startsWith(beginning)));
    }

    /** Every role of this service with its abilities. */
    public Map<String, Set<String>> all() {
        return abilities;
    }

    private Set<String> abilitiesOf(String role) {
        return abilities.getOrDefault(role, Set.of());
    }

    private static Map<String, Set<String>> shipped() {
        Map<String, Set<String>> table = new TreeMap<>();
        try {
            Enumeration<URL> files =
                    Thread.currentThread().getContextClassLoader().getResources(FILE);
            while (files.hasMoreElements()) {
                Properties lines = new Properties();
                try (InputStream file = files.nextElement().openStream()) {
                    lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                }
                lines.stringPropertyNames()
                        .forEach(role -> table.computeIfAbsent(role, any -> new TreeSet<>())
                                .addAll(list(lines.getProperty(role))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " could not be read", e);
        }
        return table;
    }

    private static Set<String> list(String text) {
        Set<String> abilities = new TreeSet<>();
        for (String ability : text.split(",")) {
            if (!ability.isBlank()) {
                abilities.add(ability.strip());
            }
        }
        return abilities;
    }
}
