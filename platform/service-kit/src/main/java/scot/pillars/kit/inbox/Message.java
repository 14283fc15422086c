package scot.pillars.kit.inbox;

import java.util.regex.Pattern;

/**
 * What a colleague is told. Holds nothing about clients: it may leave by e-mail.
 *
 * @param recipient number of the colleague
 * @param kind what sort of news, in kebab-case, for example {@code feedback-released}; a colleague may mute it
 * @param text one plain sentence of at most 300 characters, made by code
 * @param href path of the page below the service's root, for example {@code /checks}
 */
public record Message(String recipient, String kind, String text, String href) {
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PATH = Pattern.compile("/([^/\\\\\\s][^\\\\\\s]*)?");
    private static final int LONGEST = 300;

    /** @throws IllegalArgumentException when a part is not as described */
    public Message {
        require(recipient != null && !recipient.isBlank(), "a message has a recipient");
        require(kind != null && KIND.matcher(kind).matches(), "the kind of a message is in kebab-case");
        require(text != null && !text.isBlank() && text.length() <= LONGEST, "a message is one sentence");
        require(href != null && PATH.matcher(href).matches(), "a message leads to a page below the service's root");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
