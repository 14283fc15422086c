package scot.pillars.kit.pages;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page needs to know; templates read it as {@code inject:shell}. */
@ApplicationScoped
@Named("shell")
public class PageShell {
    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("assurance", "Assurance");
        AREAS.put("error-resolution", "Error resolution");
        AREAS.put("charter-measures", "Charter measures");
        AREAS.put("reporting", "Reporting");
    }

    @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/")
    String rootPath;

    @ConfigProperty(name = "quarkus.application.version", defaultValue = "")
    String applicationVersion;

    @ConfigProperty(name = "pillars.area")
    Optional<String> area;

    @ConfigProperty(name = "pillars.environment")
    Optional<String> environmentName;

    @ConfigProperty(name = "pillars.datasets")
    Map<String, String> datasets;

    @ConfigProperty(name = "pillars.area-roles")
    Map<String, String> areaRoles;

    @Inject
    SideNavigation navigation;

    @Inject
    Instance<DataFreshness> freshness;

    @Inject
    CurrentVertxRequest request;

    @Inject
    Visitor visitor;

    /** Whether an address begins with the name of an area, as the browser asks for its pages. */
    static boolean isOfAnArea(String href) {
        return AREAS.keySet().stream().anyMatch(area -> href.startsWith("/" + area + "/"));
    }

    /** The areas that let the visitor in, the present one marked; all four before sign-in. */
    public List<PageLink> getAreas() {
        return AREAS.entrySet().stream()
                .filter(one -> opens(one.getKey()))
                .map(one -> new PageLink(
                        one.getValue(), "/" + one.getKey() + "/", one.getKey().equals(area.orElse("")), null))
                .toList();
    }

    /** Whether the first page of an area lets the visitor in, so that no link leads to a refusal. */
    public boolean opens(String key) {
        String roles = areaRoles.get(key);
        return roles == null || visitor.mayHaveOneOf(List.of(roles.split(",")));
    }

    /** Whether the first page of this area lets the visitor in. */
    public boolean isAreaOpen() {
        return opens(area.orElse(""));
    }

    /** The pages of this area that the visitor may open, under their headings, the present one marked. */
    public List<SideGroup> getSideGroups() {
        return navigation.at(getRoot(), path());
    }

    public String getAreaTitle() {
        return AREAS.getOrDefault(area.orElse(""), "PILLARS");
    }

    /** Name of the environment, or null when there is nothing to say. */
    public String getEnvironment() {
        return environmentName.filter(name -> !name.isBlank()).orElse(null);
    }

    public String getVersion() {
        return applicationVersion;
    }

    /** Where the suite begins. */
    public String getHome() {
        return "/";
    }

    /** The service's root without a slash at its end. */
    public String getRoot() {
        return rootPath.endsWith("/") ? rootPath.substring(0, rootPath.length() - 1) : rootPath;
    }

    /** The address of a page below the service's root. */
    public String at(String path) {
        return getRoot() + path;
    }

    /** The path of this page, where signing in leads back to. */
    public String getHere() {
        return path();
    }

    /** Up to when the data shown is complete, or null when the area does not follow events. */
    public Instant getDataAsOf() {
        return freshness.isResolvable() ? freshness.get().asOf().orElse(null) : null;
    }

    /** Address of a file of the pages; changes with the version, so that browsers may keep it. */
    public String asset(String name) {
        return getRoot() + "/assets/" + name + "?v=" + applicationVersion;
    }

    /** What must be said on every page that shows this data, or null when it is the agency's own. */
    public String datasetLabel(String code) {
        return code == null ? null : datasets.get(code);
    }

    private String path() {
        try {
            RoutingContext current = request.getCurrent();
            return current == null || current.request().path() == null
                    ? ""
                    : current.request().path();
        } catch (ContextNotActiveException outsideOfARequest) {
            return "";
        }
    }
}
