package scot.pillars.kit.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import scot.pillars.kit.time.BusinessClock;

/**
 * Knows for half a minute, and never beyond its end, that a bearer token was good: a system that calls a thousand times a
 * second has the signature of its token checked now and then instead of each time. Whether the session has ended is asked at
 * every call, and a token whose owner may take more in an emergency is checked at each. So a key that the provider withdraws
 * is trusted half a minute longer here.
 */
@ApplicationScoped
public class KnownTokens implements HttpAuthenticationMechanism, IdentityProvider<TokenAuthenticationRequest> {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final int MOST = 1_000;
    private static final String BEARER = "Bearer ";

    /** The highest is asked first, and a provider that says nothing of it, as that of the tokens, has one more than SYSTEM_FIRST. */
    private static final int BEFORE_ALL = SYSTEM_FIRST + 2;

    private static final int BEFORE_ALL_MECHANISMS = 10 * HttpAuthenticationMechanism.DEFAULT_PRIORITY;

    private final Map<String, Known> tokens = new ConcurrentHashMap<>();

    @Inject
    OidcIdentityProvider provider;

    @Inject
    RolesToAbilities abilities;

    @Inject
    EndedSessions ended;

    @Inject
    BusinessClock clock;

    /** Who showed a token, with their abilities. */
    private record Known(SecurityIdentity identity, Instant until) {}

    /** Nothing for what is not known, which is then left to the mechanism of the tokens: that takes each apart first. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String shown = context.request().getHeader("Authorization");
        return shown == null || !shown.startsWith(BEARER)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom()
                        .item(known(shown.substring(BEARER.length()))
                                .filter(identity -> !ended.hasEnded(identity))
                                .orElse(null));
    }

    /** What is missing is asked for by the others. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_MECHANISMS;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_ALL;
    }

    /** Nothing for what is no bearer token, which is then left to others. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential bearer)) {
            return Uni.createFrom().nullItem();
        }
        return provider.authenticate(request, context)
                .onItem()
                .ifNotNull()
                .invoke(identity -> keep(bearer.getToken(), identity));
    }

    /** Whether the token need not be checked now. */
    boolean knows(String token) {
        return known(token).isPresent();
    }

    private Optional<SecurityIdentity> known(String token) {
        return Optional.ofNullable(tokens.get(token))
                .filter(one -> clock.now().isBefore(one.until()))
                .map(Known::identity);
    }

    private void keep(String token, SecurityIdentity identity) {
        Instant now = clock.now();
        if (tokens.size() >= MOST) {
            tokens.values().removeIf(one -> !now.isBefore(one.until()));
        }
        if (tokens.size() < MOST && identity.getPrincipal() instanceof JsonWebToken claims) {
            Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
            Instant later = now.plus(KNOWN_FOR);
            abilities
                    .lasting(identity)
                    .ifPresent(one -> tokens.put(token, new Known(one, end.isBefore(later) ? end : later)));
        }
    }
}
