package scot.pillars.deploy.sample;

/** The sample data could not be loaded; the message says in one line what happened and, where it helps, what to do. */
public final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LoadFailed(String message) {
        super(message);
    }

    public LoadFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
