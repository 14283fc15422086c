package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one run lives: data, logs, secrets, what is running. Held by one supervisor at a time; the lock goes with the
 * process, also after a kill -9. Readable by its user only.
 */
final class StateDirectory implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 2L << 30;

    private final Path directory;
    private final FileChannel channel;
    private final FileLock lock;

    private StateDirectory(Path directory, FileChannel channel, FileLock lock) {
        this.directory = directory;
        this.channel = channel;
        this.lock = lock;
    }

    /** Creates what is missing and takes the lock, or refuses with one line. */
    static StateDirectory open(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            for (String part : new String[] {"logs", "children", "requests"}) {
                Files.createDirectories(directory.resolve(part));
            }
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new CannotStart("only " + (free >> 20) + " MB free for " + directory
                        + ": make 2 GB free or choose another place with --state DIR");
            }
            FileChannel channel = FileChannel.open(
                    directory.resolve("supervisor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart("already running on " + directory
                        + ": stop that one first or choose another place with --state DIR");
            }
            return new StateDirectory(directory, channel, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "cannot write to " + directory + " (" + e.getMessage() + "): choose another place with --state DIR",
                    e);
        }
    }

    Path directory() {
        return directory;
    }

    Path resolve(String name) {
        return directory.resolve(name);
    }

    Path log(String name) {
        return directory.resolve("logs").resolve(name + ".log");
    }

    /** Keeps the log of the run before as {@code <name>.log.1} and begins an empty one. */
    Path freshLog(String name) throws IOException {
        Path log = log(name);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** Writes the file whole or not at all, readable by its user only. */
    static void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "." + file.getFileName(),
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
