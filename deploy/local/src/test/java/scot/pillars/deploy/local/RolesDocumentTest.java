package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code docs/roles.md} is made from what the services ship; {@code -Dpillars.write-docs=true} writes it anew. */
class RolesDocumentTest {
    private static final Path HOME = Path.of(System.getProperty("pillars.home", "../.."));
    private static final Path DOCUMENT = HOME.resolve("docs/roles.md");
    /** Not a role but the line of what everybody may who signs in. */
    private static final String COLLEAGUE = "colleague";

    private static final List<String> SERVICES =
            List.of("assurance", "error-resolution", "charter-measures", "reporting");

    @Test
    void theDocumentSaysWhatTheServicesShip() throws IOException {
        String made = document();
        if (Boolean.getBoolean("pillars.write-docs")) {
            Files.writeString(DOCUMENT, made);
        }

        assertEquals(made, Files.readString(DOCUMENT), "write it anew with -Dpillars.write-docs=true");
    }

    @Test
    void theEmbeddedRealmKnowsEveryRoleAndHasAPersonForIt() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(HOME.resolve("deploy/keycloak/pillars-realm.json").toFile());
        Set<String> known = new TreeSet<>(descriptions().keySet());
        Set<String> people = new TreeSet<>();
        realm.path("users").forEach(user -> people.add(user.path("username").asText()));
        Set<String> scopes = new TreeSet<>();
        realm.path("clientScopes")
                .forEach(scope -> scopes.add("system/" + scope.path("name").asText()));
        for (String service : SERVICES) {
            for (String role : roles(service).keySet()) {
                if (role.equals(COLLEAGUE)) {
                    continue;
                }
                assertTrue(known.contains(role) || scopes.contains(role), role);
                assertTrue(people.contains(role) || scopes.contains(role), role);
            }
        }
    }

    @Test
    void theTopBarOffersAnAreaToTheRolesThatOpenItsFirstPage() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                HOME.resolve("platform/service-kit/src/main/resources/META-INF/microprofile-config.properties"))) {
            settings.load(file);
        }
        Map.of("error-resolution", "read-cases", "charter-measures", "read-measures")
                .forEach((area, ability) -> {
                    Set<String> opens = new TreeSet<>();
                    try {
                        roles(area).forEach((role, abilities) -> {
                            if (!role.startsWith("system/")
                                    && List.of(abilities.split(",")).contains(ability)) {
                                opens.add(role);
                            }
                        });
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    assertEquals(
                            opens,
                            new TreeSet<>(List.of(settings.getProperty("pillars.area-roles." + area)
                                    .split(","))),
                            area);
                });
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Who may do what

                A role is a set of abilities; every operation and page asks for one ability. This table is made from the
                `META-INF/roles.properties` of the four services by `RolesDocumentTest`; an installation changes a role with
                `pillars.roles.<role>`. The OpenAPI documents and pages show what an ability opens. Calling systems have the
                role `system`; what they may do is in the scopes of their token.

                | role | assurance | error resolution | Charter measures | reporting |
                |---|---|---|---|---|
                """);
        Map<String, Properties> tables = new LinkedHashMap<>();
        for (String service : SERVICES) {
            tables.put(service, properties(service));
        }
        Set<String> roles = new TreeSet<>();
        tables.values().forEach(table -> roles.addAll(table.stringPropertyNames()));
        Map<String, String> descriptions = descriptions();
        for (String role : roles) {
            String words = descriptions.get(role);
            text.append("| `").append(role).append('`').append(words == null ? "" : "<br>" + words);
            for (Properties table : tables.values()) {
                text.append(" | ").append(table.getProperty(role, "").replace(",", "<br>"));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    private static Map<String, String> descriptions() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(HOME.resolve("deploy/keycloak/pillars-realm.json").toFile());
        Map<String, String> descriptions = new TreeMap<>();
        realm.path("roles")
                .path("realm")
                .forEach(role -> descriptions.put(
                        role.path("name").asText(), role.path("description").asText()));
        descriptions.put(COLLEAGUE, "Everybody who signs in, whatever their roles");
        return descriptions;
    }

    private static Map<String, String> roles(String service) throws IOException {
        Map<String, String> roles = new TreeMap<>();
        Properties table = properties(service);
        table.stringPropertyNames().forEach(role -> roles.put(role, table.getProperty(role)));
        return roles;
    }

    private static Properties properties(String service) throws IOException {
        Properties table = new Properties();
        try (Reader file = Files.newBufferedReader(
                HOME.resolve(service + "-service/src/main/resources/META-INF/roles.properties"))) {
            table.load(file);
        }
        return table;
    }
}
