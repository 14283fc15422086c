package scot.pillars.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import scot.pillars.kit.http.Refusal;

/** Keeps every byte that is read from an upload, in pieces of 256 KiB, with their hash. */
final class KeptInputStream extends InputStream {
    private static final int PIECE = 256 * 1024;

    private final InputStream in;
    private final Keeper keeper;
    private final long most;
    private final MessageDigest digest;
    private byte[] piece = new byte[PIECE];
    private int filled;
    private int pieces;
    private long size;
    private boolean ended;

    /** Where the pieces go. */
    interface Keeper {
        /** False when the upload was given up meanwhile. */
        boolean keep(int place, byte[] bytes);
    }

    KeptInputStream(InputStream in, long most, Keeper keeper) {
        this.in = in;
        this.most = most;
        this.keeper = keeper;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = in.read(bytes, offset, Math.min(length, PIECE - filled));
        if (read < 0) {
            ended = true;
            flush();
            return -1;
        }
        size += read;
        if (size > most) {
            throw Refusal.tooLarge("A file may have up to " + most + " bytes");
        }
        digest.update(bytes, offset, read);
        System.arraycopy(bytes, offset, piece, filled, read);
        filled += read;
        if (filled == PIECE) {
            flush();
        }
        return read;
    }

    /** Reads what is left. */
    void drain() throws IOException {
        byte[] rest = new byte[8192];
        while (read(rest, 0, rest.length) >= 0) {
            continue;
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** At least one until the end is known: a gzip reader asks whether another member may follow. */
    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    private void flush() {
        if (filled == 0) {
            return;
        }
        if (!keeper.keep(pieces++, filled == PIECE ? piece : Arrays.copyOf(piece, filled))) {
            throw new Refusal(408, "upload-too-slow", "The upload took too long", null, java.util.List.of());
        }
        piece = new byte[PIECE];
        filled = 0;
    }
}
