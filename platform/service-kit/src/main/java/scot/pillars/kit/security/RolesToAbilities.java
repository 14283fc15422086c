package scot.pillars.kit.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        Set<String> abilities = roles.abilitiesOf(rolesOf(identity));
        boolean mayTake = abilities.stream().anyMatch(ability -> ability.startsWith(BreakGlass.PREFIX));
        return mayTake
                ? context.runBlocking(() -> with(identity, andHeld(identity, abilities)))
                : Uni.createFrom().item(with(identity, abilities));
    }

    private Set<String> andHeld(SecurityIdentity identity, Set<String> abilities) {
        Set<String> all = new TreeSet<>(abilities);
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("colleague") instanceof String who) {
            all.addAll(breakGlass.held(who, abilities));
        }
        return all;
    }

    private static SecurityIdentity with(SecurityIdentity identity, Set<String> abilities) {
        QuarkusSecurityIdentity.Builder able = QuarkusSecurityIdentity.builder(identity);
        for (String ability : abilities) {
            able.addPermission(new StringPermission(ability));
        }
        return able.build();
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
