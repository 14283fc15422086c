package scot.pillars.kit.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the sign-in provider answers. It is up even while the provider is away: who is signed in goes on, and taking
 * every instance out of service would send them away too. Asked at most every ten seconds, for one second.
 */
@Readiness
@ApplicationScoped
public class SignInHealth implements HealthCheck {
    private static final long KEPT_NANOS = 10_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @ConfigProperty(name = "quarkus.oidc.web.auth-server-url")
    String provider;

    private HttpClient http;
    private volatile Answer last;

    private record Answer(boolean there, long at) {}

    @PostConstruct
    void open() {
        http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sign-in")
                .up()
                .withData("provider", isThere() ? "answers" : "away")
                .build();
    }

    private boolean isThere() {
        Answer known = last;
        long now = System.nanoTime();
        if (known == null || now - known.at() > KEPT_NANOS) {
            known = new Answer(asks(), now);
            last = known;
        }
        return known.there();
    }

    private boolean asks() {
        try {
            URI discovery = URI.create(provider + "/.well-known/openid-configuration");
            HttpRequest request =
                    HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | IllegalArgumentException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
