package scot.pillars.kit.security;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
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
 * second has the signature of its token checked now and then instead of each time. What its owner may do and whether the
 * session has ended is asked at every call. So a key that the provider withdraws is trusted half a minute longer here.
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
    BusinessClock clock;

    private record Known(SecurityIdentity identity, Instant until) {}

    /** A token that is known, with whom it belongs to. */
    private static final class KnownToken extends TokenCredential {
        private final SecurityIdentity identity;

        KnownToken(String token, SecurityIdentity identity) {
            super(token, "bearer");
            this.identity = identity;
        }
    }

    /** Nothing for what is not known, which is then left to the mechanism of the tokens: that takes each apart first. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String shown = context.request().getHeader("Authorization");
        if (shown == null || !shown.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        String token = shown.substring(BEARER.length());
        return known(token)
                .map(known -> providers.authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                        new TokenAuthenticationRequest(new KnownToken(token, known.identity())), context)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** What is missing is asked for by the others. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
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
        if (request.getToken() instanceof KnownToken known) {
            return Uni.createFrom().item(inThisRequest(known.identity, request));
        }
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

    private Optional<Known> known(String token) {
        return Optional.ofNullable(tokens.get(token)).filter(one -> clock.now().isBefore(one.until()));
    }

    /** The identity of an earlier request names that request. */
    private static SecurityIdentity inThisRequest(SecurityIdentity known, TokenAuthenticationRequest request) {
        return QuarkusSecurityIdentity.builder(known)
                .addAttribute(
                        HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE,
                        HttpSecurityUtils.getRoutingContextAttribute(request))
                .build();
    }

    private void keep(String token, SecurityIdentity identity) {
        Instant now = clock.now();
        if (tokens.size() >= MOST) {
            tokens.values().removeIf(one -> !now.isBefore(one.until()));
        }
        if (tokens.size() < MOST && identity.getPrincipal() instanceof JsonWebToken claims) {
            Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
            Instant later = now.plus(KNOWN_FOR);
            tokens.put(token, new Known(identity, end.isBefore(later) ? end : later));
        }
    }
}
