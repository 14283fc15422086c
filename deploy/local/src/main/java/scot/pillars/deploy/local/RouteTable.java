package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What stands behind each path of the front door, from {@code deploy/front-door.properties}. Paths are compared as they
 * were sent, by whole segments: nothing is decoded or tidied here, so no path can be read differently behind it.
 */
final class RouteTable {

    /**
     * @param path without trailing slash, or {@code /}
     * @param replacement the path asked for behind, for a route that holds for {@code path} alone; otherwise null
     */
    record Route(String path, String upstream, String replacement) {
        private boolean fits(String requested) {
            if (replacement != null) {
                return requested.equals(path);
            }
            return requested.equals(path) || requested.startsWith(path + "/");
        }

        /** The request target behind, query included. */
        String target(String requestTarget) {
            return replacement == null ? requestTarget : replacement + requestTarget.substring(path.length());
        }
    }

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    static RouteTable read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return parse(reader);
        } catch (IOException e) {
            throw new CannotStart("cannot read the table of paths " + file + ": restore it from the repository", e);
        }
    }

    static RouteTable parse(Reader reader) throws IOException {
        Properties table = new Properties();
        table.load(reader);
        List<Route> routes = new ArrayList<>();
        for (String path : table.stringPropertyNames()) {
            String[] target = table.getProperty(path).trim().split("\\s+");
            boolean alone = target.length == 2;
            boolean wellFormed = path.startsWith("/") && target.length <= 2 && !target[0].isEmpty();
            if (!wellFormed || (path.endsWith("/") && !(path.equals("/") && alone))) {
                throw new CannotStart("front-door.properties: cannot understand the line for " + path);
            }
            routes.add(new Route(path, target[0], alone ? target[1] : null));
        }
        Collections.sort(routes, (a, b) -> b.path().length() - a.path().length());
        return new RouteTable(routes);
    }

    /** @param path of the request as sent, without query */
    Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.fits(path)).findFirst();
    }
}
