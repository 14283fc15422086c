package scot.pillars.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Sends Location as a path: it then holds behind any front door, whose name a service need not know. */
@Provider
public class RelativeLocation implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        URI here = request.getUriInfo().getRequestUri();
        if (location instanceof URI uri && uri.getHost() != null && uri.getHost().equals(here.getHost())) {
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, uri.getRawPath() + query);
        }
    }
}
