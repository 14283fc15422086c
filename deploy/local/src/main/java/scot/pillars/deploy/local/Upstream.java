package scot.pillars.deploy.local;

/** What the front door needs to know of a service behind it. */
interface Upstream {
    String name();

    /** Its port on 127.0.0.1. */
    int port();

    boolean isReady();
}
