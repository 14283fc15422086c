package scot.pillars.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends Location as a path: it then holds behind any front door, whose name a service need not know. A resource may
 * give the path with the service's root or without it.
 */
@Provider
public class RelativeLocation implements ContainerResponseFilter {
    @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/")
    String root;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location == null) {
            return;
        }
        URI uri = URI.create(location.toString());
        String here = request.getUriInfo().getRequestUri().getHost();
        if (uri.getHost() != null && uri.getHost().equals(here)) {
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, once(uri.getRawPath()) + query);
        }
    }

    private String once(String path) {
        String twice = root + root + "/";
        return root.length() > 1 && path.startsWith(twice) ? path.substring(root.length()) : path;
    }
}
