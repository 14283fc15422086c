package scot.pillars.testing.layout.feedback;

import jakarta.ws.rs.GET;
import java.time.Clock;
import java.time.LocalDate;
import scot.pillars.testing.layout.check.CheckRow;

public class FeedbackManager {
    CheckRow row;

    @GET
    public LocalDate today() throws InterruptedException {
        Thread.sleep(1L);
        return LocalDate.now();
    }

    LocalDate allowed() {
        return LocalDate.now(Clock.systemUTC());
    }
}
