package scot.pillars.kit.security;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a request proves who it is from: a token in its Authorization header ({@code api}), or the session of a browser
 * ({@code web}). A session opens pages and reads the API; it never changes anything through the API, which knows no
 * token against forged requests.
 */
@ApplicationScoped
public class SignInTenants implements TenantResolver {
    private static final String API = "api";
    private static final String WEB = "web";
    private static final String SESSION = "q_session_" + WEB;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/")
    String root;

    @Override
    public String resolve(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.getHeader("Authorization") != null) {
            return API;
        }
        return isApi(String.valueOf(request.path())) && !(READING.contains(request.method()) && hasSession(request))
                ? API
                : WEB;
    }

    private boolean isApi(String path) {
        String below = root.endsWith("/") ? root : root + "/";
        return path.startsWith(below + "v1/") || path.equals(below + "v1");
    }

    private static boolean hasSession(HttpServerRequest request) {
        return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
    }
}
