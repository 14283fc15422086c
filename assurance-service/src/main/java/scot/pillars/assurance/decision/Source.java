package scot.pillars.assurance.decision;

import scot.pillars.kit.http.Kebab;

/** How a decision or payment came. */
enum Source {
    API,
    TOPIC,
    IMPORT;

    /** The name in answers and tables. */
    String key() {
        return Kebab.of(this);
    }
}
