package scot.pillars.kit.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that does not say its length once it is larger than the suite takes. */
@Provider
public class LimitedBody implements ContainerRequestFilter {
    static final String TOO_LARGE = "At most 1 MiB is taken here; larger files go to the imports";

    @Inject
    HttpServerRequest request;

    @Inject
    RequestGate gate;

    @Override
    public void filter(ContainerRequestContext context) {
        boolean unmeasured = context.getHeaderString("Content-Length") == null
                && context.getHeaderString("Transfer-Encoding") != null;
        if (unmeasured && !gate.takesFiles(request)) {
            context.setEntityStream(new Limited(context.getEntityStream()));
        }
    }

    private static final class Limited extends FilterInputStream {
        private long seen;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            seen += more;
            if (seen > RequestGate.MAX_BODY) {
                throw Refusal.tooLarge(TOO_LARGE);
            }
        }
    }
}
