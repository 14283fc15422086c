package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs. An ordinary user runs it himself. PostgreSQL refuses root, so root runs it in a user
 * namespace where it is nobody, or, where the system has none, as the user postgres or nobody.
 *
 * @param prefix of each command of PostgreSQL; it replaces itself by the command, so the process id stays
 */
record PostgresUser(List<String> prefix) {

    /** @param directory where PostgreSQL has its programs and data; handed to that user where needed */
    static PostgresUser of(Path directory) throws IOException {
        if (!Commands.run(List.of("id", "-u")).output().trim().equals("0")) {
            return new PostgresUser(List.of());
        }
        String owner = Files.getOwner(directory).getName();
        boolean ownedByRoot = owner.equals("root");
        if (ownedByRoot && Commands.run(List.of("unshare", "-U", "true")).worked()) {
            return new PostgresUser(List.of("unshare", "-U"));
        }
        return new PostgresUser(handedTo(ownedByRoot ? unprivileged() : owner, directory));
    }

    private static String unprivileged() {
        return Commands.run(List.of("id", "-u", "postgres")).worked() ? "postgres" : "nobody";
    }

    private static List<String> handedTo(String user, Path directory) throws IOException {
        String uid = Commands.run(List.of("id", "-u", user)).output().trim();
        String gid = Commands.run(List.of("id", "-g", user)).output().trim();
        List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        boolean handed = Commands.run(List.of("chown", "-R", uid + ":" + gid, directory.toString()))
                .worked();
        // The user must also be able to pass the directories above; only the state's own may be opened for that.
        Path state = directory.getParent();
        Commands.run(List.of("chmod", "711", state.toString()));
        List<String> test = Stream.concat(prefix.stream(), Stream.of("test", "-w", directory.toString()))
                .toList();
        if (!handed || !Commands.run(test).worked()) {
            throw new CannotStart("PostgreSQL refuses to run as root and " + user + " cannot reach " + directory
                    + ": run as an ordinary user, or choose a place all can pass with --state DIR");
        }
        return prefix;
    }
}
