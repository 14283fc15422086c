package scot.pillars.deploy.local;

/** Where a part stands, in words a reader of the starting page understands. */
enum PartState {
    WAITING("waiting for what it needs"),
    STARTING("starting"),
    READY("ready"),
    RESTARTING("ended, is started again"),
    STOPPED("stopped");

    private final String words;

    PartState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
