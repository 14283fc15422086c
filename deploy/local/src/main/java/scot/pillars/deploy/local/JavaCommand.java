package scot.pillars.deploy.local;

import java.nio.file.Path;

/** The Java the supervisor runs on; its children run on the same. */
final class JavaCommand {
    private JavaCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
