package scot.pillars.kit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags made of a row's version number: version 3 is {@code "3"}, quotes included. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    /** The header value for a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version a caller's {@code If-Match} names.
     *
     * @throws Refusal 428 when the header is missing, 400 when it is not one entity tag of ours
     */
    public static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.preconditionRequired(
                    "Send If-Match with the ETag of the version you have read, so that no change is lost");
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw Refusal.badRequest("If-Match", "etag", "If-Match takes one ETag as it was answered, such as \"3\"");
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * Compares the caller's version with the present one.
     *
     * @throws Refusal 412 when they differ
     */
    public static void matches(long expected, long actual) {
        if (expected != actual) {
            throw Refusal.preconditionFailed("You have version " + expected + ", the present version is " + actual
                    + ": read it again and decide anew");
        }
    }
}
