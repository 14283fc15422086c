package scot.pillars.kit.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a colleague wants e-mail. */
public enum MailWish {
    /** In the inbox only. */
    NONE,
    /** One for each message, as it comes. */
    AT_ONCE,
    /** One a day with what came since the last. */
    DAILY_DIGEST;

    /** The name in answers and tables. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<MailWish> of(String key) {
        return Arrays.stream(values()).filter(wish -> wish.key().equals(key)).findFirst();
    }
}
