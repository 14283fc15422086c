package scot.pillars.kit.inbox;

import java.util.List;
import java.util.UUID;

/**
 * One e-mail that is to go out now.
 *
 * @param failures attempts so far of the message that failed most
 */
record DueMail(String recipient, String address, boolean digest, List<Line> lines, int failures) {

    /** A message in it. */
    record Line(UUID id, String text, String href) {}

    /** The subject; names nobody. */
    String subject() {
        if (!digest) {
            return "PILLARS: something new for you";
        }
        return "PILLARS: " + lines.size() + (lines.size() == 1 ? " thing is" : " things are") + " new for you";
    }

    /**
     * The text: the sentences as code made them, each with where to look.
     *
     * @param door where people find this service, without a slash at its end; null when that is not configured
     */
    String text(String door) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.text()).append('\n');
            if (door != null) {
                text.append(door).append(line.href()).append('\n');
            }
            text.append('\n');
        }
        return text.append("You asked to be told by e-mail. To change that, open your inbox in PILLARS and choose")
                .append(" \"How you are told\".\n")
                .toString();
    }

    UUID[] ids() {
        return lines.stream().map(Line::id).toArray(UUID[]::new);
    }
}
