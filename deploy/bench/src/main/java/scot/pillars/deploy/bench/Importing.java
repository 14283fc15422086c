package scot.pillars.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;

/** An import through the API, watched to its end. */
final class Importing {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Importing() {}

    /** Uploads rows and waits until all have landed; answers the seconds from the first byte to the last row. */
    static double run(RunningSuite suite, String source, byte[] rows, int count) throws IOException {
        return upload(suite, "checks?source=" + source + "&dataset=bench&provenance=recorded", rows, count);
    }

    /**
     * Uploads rows of any kind and waits until all have landed.
     *
     * @param kind name of the import with its parameters
     */
    static double upload(RunningSuite suite, String kind, byte[] rows, int count) throws IOException {
        try (HttpLine line = new HttpLine(suite.port(RunningSuite.ASSURANCE))) {
            long start = System.nanoTime();
            int status = line.exchange(
                    "POST",
                    "/assurance/v1/imports/" + kind,
                    rows,
                    "content-type: application/x-ndjson\r\ncontent-encoding: gzip\r\n");
            if (status != 202) {
                throw new IllegalStateException("The import was answered with " + status + " " + line.body());
            }
            String id = JSON.readTree(line.body()).path("id").asText();
            RunningSuite.await("the import", Duration.ofMinutes(20), () -> completed(line, id));
            double seconds = (System.nanoTime() - start) / 1e9;
            JsonNode job = JSON.readTree(line.body());
            if (job.path("landed").asInt() != count) {
                throw new IllegalStateException("Not every row landed: " + line.body());
            }
            return seconds;
        }
    }

    private static boolean completed(HttpLine line, String id) {
        try {
            line.get("/assurance/v1/imports/" + id);
            String state = JSON.readTree(line.body()).path("state").asText();
            if (state.equals("failed")) {
                throw new IllegalStateException(line.body());
            }
            return state.equals("completed");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
