package scot.pillars.kit.pages;

import java.util.List;

/** The pages a part of the area offers in the side navigation; beans of this type are joined in order of place. */
public interface AreaPages {
    /** Links with addresses below the service's root: {@code new PageLink("Checks", "/checks", "read-checks")}. */
    List<PageLink> links();

    /** Where in the navigation: small numbers first. */
    default int place() {
        return 100;
    }

    /** The heading in the navigation that the links stand under; empty for none. Parts may share one. */
    default String group() {
        return "";
    }
}
