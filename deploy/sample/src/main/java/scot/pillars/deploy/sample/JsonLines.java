package scot.pillars.deploy.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writers of newline-delimited JSON (RFC 8259 values, one per line), gzip-packed when the name says so. */
public final class JsonLines {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLines() {}

    /** A generator whose root values are separated by a line feed; closing it closes the stream. */
    public static JsonGenerator to(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        return json;
    }

    /** A new file at {@code path}; its folder is made when missing. */
    public static JsonGenerator to(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        OutputStream file = Files.newOutputStream(path);
        return to(path.toString().endsWith(".gz") ? new FastGzip(file) : new BufferedOutputStream(file, 1 << 16));
    }

    /** Packs at the lowest level: the files are read once, on the same machine. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, 1 << 16), 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
