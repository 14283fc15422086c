package scot.pillars.kit.imports;

/** Where an import stands; lower case in the API and in the table. */
enum ImportState {
    UPLOADING,
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED;

    static ImportState of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    boolean open() {
        return this == QUEUED || this == RUNNING;
    }

    String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
