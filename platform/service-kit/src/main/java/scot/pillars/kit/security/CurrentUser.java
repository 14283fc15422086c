package scot.pillars.kit.security;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: a colleague who signed in, or another system. Asked on worker threads only. */
@RequestScoped
public class CurrentUser {
    @Inject
    CurrentIdentityAssociation association;

    /** Whether anybody signed in at all. */
    public boolean isSignedIn() {
        return !identity().isAnonymous();
    }

    /**
     * Who it is in records and events: the colleague's pseudonymous number, {@code system:<client>} for a calling
     * system, otherwise the provider's subject; {@code anonymous} when nobody signed in.
     */
    public String who() {
        if (!isSignedIn()) {
            return "anonymous";
        }
        return colleague()
                .or(() -> isSystem() ? claim("azp").map(client -> "system:" + client) : Optional.empty())
                .or(() -> claim("sub"))
                .orElseGet(() -> identity().getPrincipal().getName());
    }

    /** The colleague's number; empty for systems and for people the register of colleagues does not know. */
    public Optional<String> colleague() {
        return claim("colleague");
    }

    public boolean isSystem() {
        return roles().contains(RolesToAbilities.SYSTEM);
    }

    /** The name to greet with, never written anywhere. */
    public String name() {
        return claim("name").or(() -> claim("preferred_username")).orElseGet(this::who);
    }

    public Set<String> roles() {
        return identity().getRoles();
    }

    public boolean can(String ability) {
        return !identity().isAnonymous() && identity().checkPermissionBlocking(new StringPermission(ability));
    }

    /** A claim of the token as text. */
    public Optional<String> claim(String name) {
        return identity().getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.getClaim(name))
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private SecurityIdentity identity() {
        return association.getIdentity();
    }
}
