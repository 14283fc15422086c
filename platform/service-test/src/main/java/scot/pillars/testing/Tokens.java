package scot.pillars.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Access tokens as the provider of sign-in gives them out, signed by the provider of the tests. */
public final class Tokens {
    /** Where a service says which role may do what. */
    public static final String ROLES = "META-INF/roles.properties";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYSTEM = "system";

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens(List<String> roles) {
        Instant now = Instant.now();
        claims.put("iss", RealParts.issuer());
        claims.put("aud", "pillars");
        claims.put("sub", "subject-" + String.join("-", roles));
        claims.put("azp", "client-of-tests");
        claims.put("name", "Test Person");
        claims.put("roles", roles);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(3600).getEpochSecond());
    }

    /**
     * A token of a colleague with these roles, number C-0001. A role {@code system/<scope>} stands for a calling system
     * with that scope instead.
     */
    public static Tokens of(String... roles) {
        List<String> people = List.of(roles).stream()
                .filter(role -> !role.startsWith(SYSTEM + "/"))
                .toList();
        List<String> scopes = List.of(roles).stream()
                .filter(role -> role.startsWith(SYSTEM + "/"))
                .map(role -> role.substring(SYSTEM.length() + 1))
                .toList();
        return scopes.isEmpty()
                ? new Tokens(people).with("colleague", "C-0001")
                : new Tokens(List.of(SYSTEM)).with("scope", String.join(" ", scopes));
    }

    /** A token of a colleague with every role this service knows. */
    public static Tokens ofEveryRole() {
        return of(roles().stream().filter(role -> !role.startsWith(SYSTEM)).toArray(String[]::new));
    }

    /** Every role this service knows, calling systems as {@code system/<scope>}. */
    public static Set<String> roles() {
        Properties table = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROLES)) {
            if (file != null) {
                table.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(table.stringPropertyNames());
    }

    /** The same with another claim, or without one when the value is null. */
    public Tokens with(String claim, Object value) {
        claims.remove(claim);
        if (value != null) {
            claims.put(claim, value);
        }
        return this;
    }

    /** The token as it stands in the Authorization header after {@code Bearer}. */
    public String signed() {
        try {
            return RealParts.sign(JSON.writeValueAsString(claims));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
