package scot.pillars.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a child out of the terminal's process group. Ctrl-C reaches the whole group at once, and the parts must end in
 * order: services first, PostgreSQL last. The child keeps the process id, as each step replaces itself by the next.
 */
final class Detached {
    private static final List<String> PREFIX = prefix();

    private Detached() {}

    static List<String> from(List<String> command) {
        List<String> detached = new ArrayList<>(PREFIX);
        detached.addAll(command);
        return detached;
    }

    private static List<String> prefix() {
        for (String directory : new String[] {"/usr/bin", "/bin"}) {
            if (Files.isExecutable(Path.of(directory, "setsid"))) {
                return List.of(directory + "/setsid");
            }
        }
        if (Files.isExecutable(Path.of("/usr/bin/perl"))) {
            return List.of("/usr/bin/perl", "-e", "use POSIX (); POSIX::setsid(); exec {$ARGV[0]} @ARGV or die $!");
        }
        return List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");
    }
}
