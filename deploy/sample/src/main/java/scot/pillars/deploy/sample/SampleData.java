package scot.pillars.deploy.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** The files of {@code deploy/sample/data}, carried inside this module; their sources stand in {@code SOURCES.md}. */
public final class SampleData {

    private SampleData() {}

    /** Opens one file by its path below {@code data/}; a name ending in {@code .gz} is unpacked on the way. */
    public static InputStream open(String path) {
        InputStream file = SampleData.class.getResourceAsStream("data/" + path);
        if (file == null) {
            throw new UncheckedIOException(new FileNotFoundException("sample data " + path + " is not in the build"));
        }
        try {
            return path.endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
        } catch (IOException e) {
            throw new UncheckedIOException("sample data " + path + " is damaged", e);
        }
    }
}
