package scot.pillars.kit.security;

/** The session was ended by its owner; the cause of the failure to authenticate. */
public class SessionEnded extends RuntimeException {
    public SessionEnded() {
        super("the session has ended");
    }

    /** Whether that is why somebody could not be authenticated. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SessionEnded) {
                return true;
            }
        }
        return false;
    }
}
