package scot.pillars.kit.pages;

/**
 * A link of the navigation.
 *
 * @param href address as the browser asks for it; an area's own pages may give it without the service's root, those of
 *     another area begin with the area's name
 * @param current whether it leads to the present page or area
 * @param ability what a visitor must be allowed to do to see it; null for everybody
 */
public record PageLink(String title, String href, boolean current, String ability) {
    public PageLink(String title, String href) {
        this(title, href, false, null);
    }

    /** A link that only those see who may open the page. */
    public PageLink(String title, String href, String ability) {
        this(title, href, false, ability);
    }

    PageLink at(String address) {
        return new PageLink(title, address, current, ability);
    }
}
