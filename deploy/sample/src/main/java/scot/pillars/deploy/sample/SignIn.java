package scot.pillars.deploy.sample;

import java.io.IOException;

/** Proves to the suite who is calling. */
@FunctionalInterface
public interface SignIn {
    /**
     * What the Authorization header says now.
     *
     * @throws IOException when the provider is away or refuses
     */
    String header() throws IOException, InterruptedException;
}
