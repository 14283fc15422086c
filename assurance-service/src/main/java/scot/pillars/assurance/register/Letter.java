package scot.pillars.assurance.register;

/** The seven letters of PILLARS, in their order. */
public enum Letter {
    PREVENT("Prevent"),
    IDENTIFY("Identify"),
    LEARNING("Learning"),
    LEADERSHIP("Leadership"),
    ACCOUNTABILITY("Accountability"),
    RESOLUTION("Resolution"),
    STANDARDS("Standards");

    private final String words;

    Letter(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
