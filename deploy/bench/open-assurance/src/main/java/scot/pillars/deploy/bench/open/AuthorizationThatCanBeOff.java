package scot.pillars.deploy.bench.open;

import io.quarkus.security.spi.runtime.AuthorizationController;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets every operation be called by anybody when the bench says so: what the check of abilities costs is the difference. */
@Alternative
@Priority(Interceptor.Priority.LIBRARY_AFTER)
@ApplicationScoped
public class AuthorizationThatCanBeOff extends AuthorizationController {
    @ConfigProperty(name = "bench.open")
    boolean open;

    @Override
    public boolean isAuthorizationEnabled() {
        return !open;
    }
}
