package scot.pillars.deploy.sample.counts;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A comma-separated table with quoted text, read line by line; a value never spans lines in these files. */
final class QuotedTable {

    private final List<Map<String, String>> rows = new ArrayList<>();

    static QuotedTable resource(String path) throws IOException {
        InputStream file = QuotedTable.class.getResourceAsStream(path);
        if (file == null) {
            throw new FileNotFoundException(path);
        }
        InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(file) : file;
        QuotedTable table = new QuotedTable();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<String> names = split(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> values = split(line);
                if (values.size() != names.size()) {
                    throw new IOException("a row of " + path + " has " + values.size() + " values: " + line);
                }
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), values.get(i).intern());
                }
                table.rows.add(row);
            }
        }
        return table;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    private static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
