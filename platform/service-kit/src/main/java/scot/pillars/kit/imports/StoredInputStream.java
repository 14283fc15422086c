package scot.pillars.kit.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** The bytes of a stored file, one piece in memory at a time. */
final class StoredInputStream extends InputStream {
    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int at;
    private int next;

    /** @param pieces gives the piece at a place, null behind the last */
    StoredInputStream(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, read);
        at += read;
        return read;
    }

    /** At least one until the end is known: a gzip reader asks whether another member may follow. */
    @Override
    public int available() {
        return piece == null ? 0 : 1;
    }

    private boolean more() {
        while (piece != null && at == piece.length) {
            piece = pieces.apply(next++);
            at = 0;
        }
        return piece != null;
    }
}
