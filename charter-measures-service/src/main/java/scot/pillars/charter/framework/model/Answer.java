package scot.pillars.charter.framework.model;

import java.util.Arrays;
import java.util.Optional;

/** The closed answers of the surveys. */
public enum Answer {
    STRONGLY_AGREE(Scale.AGREEMENT, Counts.POSITIVE),
    AGREE(Scale.AGREEMENT, Counts.POSITIVE),
    NEITHER(Scale.AGREEMENT, Counts.NEUTRAL),
    DISAGREE(Scale.AGREEMENT, Counts.NEGATIVE),
    STRONGLY_DISAGREE(Scale.AGREEMENT, Counts.NEGATIVE),
    VERY_GOOD(Scale.QUALITY, Counts.POSITIVE),
    GOOD(Scale.QUALITY, Counts.POSITIVE),
    FAIR(Scale.QUALITY, Counts.NEUTRAL),
    POOR(Scale.QUALITY, Counts.NEGATIVE),
    VERY_POOR(Scale.QUALITY, Counts.NEGATIVE),
    YES(Scale.YES_NO, Counts.POSITIVE),
    NO(Scale.YES_NO, Counts.NEGATIVE),
    DONT_KNOW(null, null),
    NOT_APPLICABLE(null, null);

    private final Scale scale;
    private final Counts counts;

    Answer(Scale scale, Counts counts) {
        this.scale = scale;
        this.counts = counts;
    }

    /** The answer written in kebab-case, for example {@code strongly-agree}. */
    public static Optional<Answer> of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The scale it belongs to; null when every question offers it. */
    Scale scale() {
        return scale;
    }

    /** How it counts; null when the question's rule decides. */
    Counts counts() {
        return counts;
    }
}
