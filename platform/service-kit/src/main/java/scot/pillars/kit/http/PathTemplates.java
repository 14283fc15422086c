package scot.pillars.kit.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name under which the metrics count a request, until the resource that answers it gives its own. Quarkus looks for one
 * before anybody is identified, in a map of all resources that it builds anew for each request: a tenth of the processor
 * time of a small one (ObservabilityIntegrationRecorder.setTemplatePath, 3.34). It is given nothing to build that map of;
 * what no resource answers, because it is refused or unknown, has one name, so that made-up addresses make no metrics.
 */
@ApplicationScoped
public class PathTemplates {
    private static final String LOCAL = "UrlPathTemplate";
    private static final String UNANSWERED = "/unanswered";

    private final String root;

    @Inject
    PathTemplates(@ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root) {
        this.root = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }

    void start(@Observes StartupEvent started) {
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().clear();
    }

    void install(@Observes Filters filters) {
        filters.register(this::name, 990);
    }

    private void name(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        // What the metrics leave out they know by its path
        if (!path.startsWith(root + "/q/") && !path.startsWith(root + "/assets/")) {
            ((HttpServerRequestInternal) context.request()).context().putLocal(LOCAL, UNANSWERED);
        }
        context.next();
    }
}
