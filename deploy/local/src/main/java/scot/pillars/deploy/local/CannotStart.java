package scot.pillars.deploy.local;

/** A reason to end before anything is running: one line that says what to do. Exit code 2. */
final class CannotStart extends RuntimeException {
    CannotStart(String whatToDo) {
        super(whatToDo);
    }

    CannotStart(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
