package scot.pillars.kit.pages;

import java.util.List;

/**
 * Links of the side navigation under one heading.
 *
 * @param title the heading; null for links without one
 */
public record SideGroup(String title, List<Link> links) {

    /**
     * A link of the side navigation.
     *
     * @param here value of {@code aria-current}: {@code page} on the page itself, {@code true} on one below it, else null
     */
    public record Link(String title, String href, String here) {}
}
