package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Uploads one file to a service's import and follows it to its end. Safe to repeat: the journal remembers the import,
 * the Idempotency-Key finds it again when the answer was lost, and the rows carry their own identity.
 */
final class ImportingFile {

    private static final int MOST_ATTEMPTS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);

    /**
     * One file to load.
     *
     * @param name in words, and the key in the journal
     * @param service first part of the path, for example {@code assurance}
     * @param kind kind of import
     * @param parameters the import's parameters
     * @param content the gzip file
     * @param rows rows it holds
     */
    record Input(String name, String service, String kind, Map<String, String> parameters, Path content, long rows) {
        String path() {
            String query = parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return "/" + service + "/v1/imports/" + kind + "?" + query;
        }
    }

    private final FrontDoor door;
    private final Journal journal;
    private final Consumer<Progress> progress;

    ImportingFile(FrontDoor door, Journal journal, Consumer<Progress> progress) {
        this.door = door;
        this.journal = journal;
        this.progress = progress;
    }

    LoadResult.File load(Input input) {
        String entry = "import." + input.kind() + "." + input.parameters().get("source");
        Optional<String> known = journal.find(entry);
        if (known.isPresent()) {
            Optional<JsonNode> job = door.find(job(input, known.get()));
            if (job.isPresent() && !job.get().path("state").asText().equals("failed")) {
                boolean earlier = job.get().path("state").asText().equals("completed");
                return follow(input, known.get(), earlier);
            }
            if (job.isEmpty()) {
                journal.clear();
            }
        }
        String id = upload(input, entry);
        journal.put(entry, id);
        return follow(input, id, false);
    }

    /** A key that was used for something else (409) belongs to a load that this state forgot: another one is taken. */
    private String upload(Input input, String entry) {
        int attempt = journal.find(entry + ".attempt").map(Integer::parseInt).orElse(0);
        progress.accept(new Progress(input.name(), 0, input.rows(), 0, -1));
        FrontDoor.Answer answer;
        do {
            attempt++;
            String key = "sample-" + digest(input.content()) + "-" + attempt;
            answer = door.upload(input.path(), input.content(), key);
        } while (answer.status() == 409 && attempt < MOST_ATTEMPTS);
        if (answer.status() != 202) {
            throw new LoadFailed(input.name() + " was not accepted: " + answer.status() + " " + answer.body());
        }
        journal.put(entry + ".attempt", Integer.toString(attempt));
        return answer.body().path("id").asText();
    }

    private LoadResult.File follow(Input input, String id, boolean earlier) {
        Pace pace = new Pace(input.name(), input.rows());
        while (true) {
            JsonNode job = door.read(job(input, id));
            String state = job.path("state").asText();
            long done = job.path("rowsRead").asLong();
            progress.accept(pace.at(done));
            if (state.equals("failed")) {
                throw new LoadFailed(input.name() + " failed after " + done + " rows: "
                        + job.path("reason").asText() + " (import " + id + ")");
            }
            if (state.equals("completed")) {
                return result(input, id, earlier, job);
            }
            FrontDoor.pause(LOOK_AGAIN);
        }
    }

    private static LoadResult.File result(Input input, String id, boolean earlier, JsonNode job) {
        List<String> decisions = new ArrayList<>();
        for (JsonNode decision : job.path("decisions")) {
            decisions.add(decision.path("count").asText() + " x "
                    + decision.path("text").asText());
        }
        return new LoadResult.File(
                input.name(),
                id,
                earlier,
                job.path("rowsRead").asLong(),
                job.path("landed").asLong(),
                job.path("alreadyKnown").asLong(),
                job.path("rejected").asLong(),
                decisions);
    }

    private static String job(Input input, String id) {
        return "/" + input.service() + "/v1/imports/" + id;
    }

    private static String digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 12);
        } catch (IOException e) {
            throw new LoadFailed(file + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
