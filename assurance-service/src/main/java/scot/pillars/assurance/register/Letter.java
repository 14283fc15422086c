package scot.pillars.assurance.register;

import java.util.stream.Stream;
import scot.pillars.kit.http.Kebab;

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

    /** A field in which one letter is chosen. */
    public static Field field(String name, String label) {
        return Field.choice(
                name,
                label,
                Stream.of(values())
                        .flatMap(letter -> Stream.of(Kebab.of(letter), letter.words()))
                        .toArray(String[]::new));
    }
}
