package scot.pillars.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Correlation;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Refusal;

/**
 * Takes a file: stores it piece by piece as it arrives, counts its rows and looks at its header on the way, and makes
 * it an import with one commit at the end. An upload that breaks off leaves nothing.
 */
@ApplicationScoped
class ReceivingFile {
    @Inject
    ImportStore store;

    @Inject
    Idempotency idempotency;

    @Inject
    ImportWorker worker;

    @Inject
    AuditTrail audit;

    @ConfigProperty(name = "pillars.imports.max-upload-bytes", defaultValue = "10737418240")
    long mostBytes;

    /**
     * @param answer makes the response of the queued import
     * @throws Refusal 400 for a broken file, 413 for one too large, 422 for a header with wrong columns or no rows
     */
    Response receive(Upload upload, InputStream body, Function<ImportProgress, Response> answer) {
        UUID id = EventIds.next();
        int seq = store.begin(
                id,
                upload.kind().kind(),
                upload.csv(),
                upload.params(),
                upload.dryRun(),
                upload.fileName(),
                Correlation.id());
        AtomicBoolean queued = new AtomicBoolean();
        try {
            KeptInputStream kept =
                    new KeptInputStream(body, mostBytes, (place, bytes) -> store.append(seq, place, bytes));
            Contents contents = contents(upload, kept);
            String sha256 = kept.sha256();
            Response response =
                    idempotency.once(upload.idempotencyKey(), "upload-import", identity(upload, sha256), () -> {
                        queued.set(store.queue(seq, contents.gzip(), kept.size(), sha256, contents.rows()));
                        if (!queued.get()) {
                            throw new Refusal(408, "upload-too-slow", "The upload took too long", null, List.of());
                        }
                        audit.remember("uploadImport", "import/" + id, null, remembered(upload, sha256, contents));
                        return answer.apply(store.find(id).orElseThrow());
                    });
            worker.wake();
            return response;
        } catch (EOFException e) {
            throw broken("complete", "The gzip file ends before it is complete");
        } catch (ZipException e) {
            throw broken("gzip", "The file is not valid gzip");
        } catch (IOException e) {
            throw broken("complete", "The upload broke off; nothing was kept");
        } finally {
            // Also rids us of the second copy when the Idempotency-Key answered with the first import.
            store.discard(seq);
        }
    }

    private record Contents(boolean gzip, long rows) {}

    private Contents contents(Upload upload, KeptInputStream kept) throws IOException {
        BufferedInputStream in = new BufferedInputStream(kept, 64 * 1024);
        boolean gzip = startsAsGzip(in);
        if (upload.gzip() && !gzip) {
            throw broken("gzip", "Content-Encoding says gzip, the file is not");
        }
        InputStream rowsIn = gzip ? new GZIPInputStream(in, 64 * 1024) : in;
        RowReader reader = new RowReader(rowsIn, upload.csv(), upload.kind().columns());
        if (!reader.headerErrors().isEmpty()) {
            throw Refusal.unprocessable("The header has the wrong columns", reader.headerErrors());
        }
        while (reader.skip()) {
            continue;
        }
        kept.drain();
        if (upload.length() >= 0 && upload.length() != kept.size()) {
            throw broken(
                    "content-length", "Content-Length says " + upload.length() + " bytes, " + kept.size() + " arrived");
        }
        if (reader.read() == 0) {
            throw Refusal.unprocessable("body", "not-empty", "The file holds no rows");
        }
        return new Contents(gzip, reader.read());
    }

    private static boolean startsAsGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    private static Map<String, Object> identity(Upload upload, String sha256) {
        return Map.of(
                "kind", upload.kind().kind(),
                "csv", upload.csv(),
                "params", upload.params(),
                "dryRun", upload.dryRun(),
                "sha256", sha256);
    }

    private static Map<String, Object> remembered(Upload upload, String sha256, Contents contents) {
        Map<String, Object> all = new TreeMap<>(identity(upload, sha256));
        all.put("rows", contents.rows());
        return all;
    }

    private static Refusal broken(String rule, String message) {
        return Refusal.badRequest("body", rule, message);
    }
}
