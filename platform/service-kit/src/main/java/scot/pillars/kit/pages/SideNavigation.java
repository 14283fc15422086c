package scot.pillars.kit.pages;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The side navigation of an area: the pages that the visitor may open, under the headings of their parts. */
@ApplicationScoped
class SideNavigation {
    @Inject
    @All
    List<AreaPages> parts;

    @Inject
    Visitor visitor;

    /**
     * Links without a heading first, then the headings in order of their first part.
     *
     * @param root the service's root without a slash at its end
     * @param here path of the present page
     */
    List<SideGroup> at(String root, String here) {
        Map<String, List<PageLink>> byTitle = new LinkedHashMap<>();
        byTitle.put("", new ArrayList<>());
        parts.stream()
                .sorted(Comparator.comparingInt(AreaPages::place))
                .forEach(part -> part.links().stream()
                        .filter(link -> link.ability() == null || visitor.can(link.ability()))
                        .forEach(link -> byTitle.computeIfAbsent(part.group(), any -> new ArrayList<>())
                                .add(own(link.href()) ? link.at(root + link.href()) : link)));
        String nearest = nearest(byTitle, root, here);
        return byTitle.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new SideGroup(
                        group.getKey().isEmpty() ? null : group.getKey(),
                        group.getValue().stream()
                                .map(link ->
                                        new SideGroup.Link(link.title(), link.href(), mark(link.href(), nearest, here)))
                                .toList()))
                .toList();
    }

    /** Whether an address is of this area, given without the service's root. */
    private static boolean own(String href) {
        return href.startsWith("/") && !PageShell.isOfAnArea(href);
    }

    /** The address that the present page is at or below; the longest where several fit, never only the first page. */
    private static String nearest(Map<String, List<PageLink>> byTitle, String root, String here) {
        return byTitle.values().stream()
                .flatMap(List::stream)
                .map(PageLink::href)
                .filter(href -> here.equals(href) || !href.equals(root + "/") && here.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String mark(String href, String nearest, String here) {
        return href.equals(here) ? "page" : href.equals(nearest) ? "true" : null;
    }
}
