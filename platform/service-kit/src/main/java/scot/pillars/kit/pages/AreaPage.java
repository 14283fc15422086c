package scot.pillars.kit.pages;

import java.util.List;

/** One page in the side navigation, under a heading: a bean of this type says where it stands in its constructor. */
public abstract class AreaPage implements AreaPages {
    private final String group;
    private final int place;
    private final PageLink link;

    /**
     * @param group heading in the navigation
     * @param place small numbers first
     * @param ability what a visitor must be allowed to do to see it
     */
    protected AreaPage(String group, int place, String title, String path, String ability) {
        this.group = group;
        this.place = place;
        this.link = new PageLink(title, path, ability);
    }

    @Override
    public List<PageLink> links() {
        return List.of(link);
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public String group() {
        return group;
    }
}
