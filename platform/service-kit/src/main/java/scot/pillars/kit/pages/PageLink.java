package scot.pillars.kit.pages;

/**
 * A link of the navigation.
 *
 * @param href address as the browser asks for it; an area's own pages may give it without the service's root
 * @param current whether it leads to the present page or area
 */
public record PageLink(String title, String href, boolean current) {
    public PageLink(String title, String href) {
        this(title, href, false);
    }
}
