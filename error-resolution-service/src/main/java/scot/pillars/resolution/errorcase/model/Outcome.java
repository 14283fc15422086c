package scot.pillars.resolution.errorcase.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an error case can end. */
public enum Outcome {
    /** The underpayment was put right. */
    CORRECTED("corrected", "Underpayment corrected"),
    /** The overpayment was referred for recovery. */
    REFERRED_FOR_RECOVERY("referred-for-recovery", "Overpayment referred for recovery"),
    /** Both. */
    CORRECTED_AND_REFERRED("corrected-and-referred", "Underpayment corrected and overpayment referred for recovery"),
    /** The officer established that nothing was paid wrongly. */
    NO_ERROR("no-error", "No error established"),
    /** The overpayment is not pursued, for a reason. */
    NOT_PURSUED("not-pursued", "Overpayment not pursued"),
    /** The client could not be traced. */
    UNTRACEABLE("untraceable", "Client could not be traced"),
    /** Whoever had found the error withdrew it before the case was resolved; no officer says so. */
    ERROR_WITHDRAWN("error-withdrawn", "Error withdrawn");

    private final String word;
    private final String title;

    Outcome(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The word in the API, in events and in the database. */
    public String word() {
        return word;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** Those that an officer can choose. */
    public static List<Outcome> chosen() {
        return Arrays.stream(values())
                .filter(outcome -> outcome != ERROR_WITHDRAWN)
                .toList();
    }

    /** The outcome with this word, or empty. */
    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst();
    }
}
