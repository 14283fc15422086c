package scot.pillars.kit.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token that every form of a page carries in its address, and the check of it: HMAC-SHA-256 over the session's
 * subject with the suite's cookie secret, so that any instance can check what another gave out. It stands in the
 * address and not in a field because uploads are streamed and their fields come last.
 */
@ApplicationScoped
public class ForgedRequests {
    /** Name of the query parameter. */
    public static final String PARAMETER = "csrf";

    @ConfigProperty(name = "pillars.sign-in.cookie-secret")
    String secret;

    @Inject
    CurrentUser user;

    private SecretKeySpec key;

    @PostConstruct
    void key() {
        key = new SecretKeySpec(bytes(secret), "HmacSHA256");
    }

    /** The token of who is signed in now. */
    public String token() {
        return token(user.claim("sid").or(() -> user.claim("sub")).orElse("anonymous"));
    }

    /** Whether a change asked for by a browser is its user's own wish. */
    public boolean isOwnWish(HttpServerRequest request, String offered) {
        return fromHere(request) && offered != null && MessageDigest.isEqual(bytes(offered), bytes(token()));
    }

    /** What the browser itself says of where the request comes from; old browsers say nothing. */
    private static boolean fromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private String token(String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("csrf:" + session)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
