package scot.pillars.kit.http;

import java.util.Locale;

/** The spelling of enum constants at the edge: {@code NOT_MET} is {@code not-met} in JSON, parameters and CSV. */
public final class Kebab {
    private Kebab() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** {@code NOT_MET} or {@code NotMet} becomes {@code not-met}. */
    public static String of(String name) {
        String spaced = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return spaced.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
