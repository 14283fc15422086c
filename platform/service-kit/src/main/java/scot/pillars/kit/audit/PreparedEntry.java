package scot.pillars.kit.audit;

/**
 * What an entry needs of whoever calls now, for work that is one SQL statement of its own and inserts the rows of
 * {@code audit_entry} and {@code audit_content} itself. Their {@code content_digest} is SHA-256 over salt and content
 * in UTF-8, computed by that statement where it changes the content.
 *
 * @param roles by comma
 * @param content JSON with old, new and why
 */
public record PreparedEntry(String who, String roles, byte[] salt, String content) {}
