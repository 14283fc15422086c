package scot.pillars.kit.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses a token or cookie of a session that its owner has ended. */
@ApplicationScoped
public class EndedSessions implements SecurityIdentityAugmentor {
    @Inject
    SignOuts signOuts;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return hasEnded(identity)
                ? Uni.createFrom().failure(new AuthenticationFailedException(new SessionEnded()))
                : Uni.createFrom().item(identity);
    }

    /** Whether its owner has ended the session of which this is. */
    boolean hasEnded(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("sid") instanceof String session
                && signOuts.hasEnded(session);
    }
}
