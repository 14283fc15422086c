package scot.pillars.kit.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Permission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives whoever signed in the abilities of their roles; operations ask for abilities and never for roles. */
@ApplicationScoped
public class RolesToAbilities implements SecurityIdentityAugmentor {
    /** Role of calling systems: what they may do is in the scopes of their tokens. */
    public static final String SYSTEM = "system";

    @Inject
    RoleTable roles;

    @Inject
    BreakGlass breakGlass;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        Set<String> all = rolesOf(identity);
        return roles.givesAny(all, BreakGlass.PREFIX)
                ? context.runBlocking(() -> with(identity, identity.getAttributes(), all, held(identity, all)))
                : Uni.createFrom().item(with(identity, identity.getAttributes(), all, Set.of()));
    }

    private Set<String> held(SecurityIdentity identity, Set<String> all) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("colleague") instanceof String who
                ? breakGlass.held(who, roles.abilitiesOf(all))
                : Set.of();
    }

    /**
     * Whoever it is with their abilities, for as long as the token is good; empty when they may take more in an emergency.
     * It belongs to no request.
     */
    Optional<SecurityIdentity> lasting(SecurityIdentity identity) {
        Set<String> all = rolesOf(identity);
        if (roles.givesAny(all, BreakGlass.PREFIX)) {
            return Optional.empty();
        }
        Map<String, Object> attributes = new HashMap<>(identity.getAttributes());
        attributes.remove(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE);
        return Optional.of(with(identity, attributes, all, Set.of()));
    }

    /** Asked for one ability at a time: a request asks for two or three where a role has a hundred. */
    private SecurityIdentity with(
            SecurityIdentity identity, Map<String, Object> attributes, Set<String> all, Set<String> held) {
        // Not a copy, which would also take each scope for the ability of that name
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttributes(attributes)
                .addPermissionChecker(asked -> Uni.createFrom().item(may(asked, all, held)))
                .build();
    }

    private boolean may(Permission asked, Set<String> all, Set<String> held) {
        return asked instanceof StringPermission
                && (held.contains(asked.getName()) || roles.gives(all, asked.getName()));
    }

    private static Set<String> rolesOf(SecurityIdentity identity) {
        Set<String> all = new TreeSet<>(identity.getRoles());
        if (!all.contains(SYSTEM)) {
            all.add(RoleTable.COLLEAGUE);
        } else if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object scopes = token.getClaim("scope");
            if (scopes != null) {
                for (String scope : scopes.toString().split(" ")) {
                    all.add(SYSTEM + "/" + scope);
                }
            }
        }
        return all;
    }
}
