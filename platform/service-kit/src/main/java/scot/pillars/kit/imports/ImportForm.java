package scot.pillars.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import scot.pillars.kit.http.Refusal;

/** The upload form as a browser sends it. */
final class ImportForm {
    private static final String FILE = "file";

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private FormValue file;

    ImportForm(MultipartFormDataInput input) {
        input.getValues().forEach((name, values) -> {
            for (FormValue value : values) {
                if (name.equals(FILE)) {
                    file = value;
                } else if (!value.isFileItem()) {
                    fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value.getValue());
                }
            }
        });
    }

    /** @throws Refusal 400 when no file was chosen */
    void needsFile() {
        if (file == null
                || !file.isFileItem()
                || String.valueOf(file.getFileName()).isBlank()) {
            throw Refusal.badRequest(FILE, "required", "Choose a file");
        }
    }

    /** The parameters typed, without those of the form itself. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>(fields);
        parameters.remove("dryRun");
        return parameters;
    }

    boolean dryRun() {
        return fields.containsKey("dryRun");
    }

    String fileName() {
        String name = file.getFileName();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    /** @throws Refusal 400 when the name does not say what the file is */
    boolean csv() {
        String name = fileName().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        if (name.endsWith(".csv")) {
            return true;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return false;
        }
        throw Refusal.badRequest(
                FILE, "file-name", "The file's name must end in .csv, .ndjson or .jsonl, or one of these with .gz");
    }

    InputStream content() throws IOException {
        return file.getFileItem().getInputStream();
    }
}
