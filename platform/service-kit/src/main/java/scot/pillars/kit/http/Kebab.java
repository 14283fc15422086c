package scot.pillars.kit.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The spelling of enum constants at the edge: {@code NOT_MET} is {@code not-met} in JSON, parameters and CSV. */
public final class Kebab {
    private static final ClassValue<Map<String, Object>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> words = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                words.put(of((Enum<?>) constant), constant);
            }
            return words;
        }
    };

    private Kebab() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The constant of a word, exactly as {@link #of(Enum)} spells it; empty for another word and for null. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Optional.ofNullable(type.cast(WORDS.get(type).get(word)));
    }

    /** {@code NOT_MET} or {@code NotMet} becomes {@code not-met}. */
    public static String of(String name) {
        String spaced = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return spaced.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
