package scot.pillars.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.testing.RealParts;

/** Against a real SMTP server in this JVM. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(value = MailServerPort.class, restrictToAnnotatedClass = true)
class MailingTest {
    private final String number = "C-" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = number.toLowerCase() + "@example.org";

    @Inject
    Inbox inbox;

    @Inject
    InboxSettings settings;

    @Inject
    InboxMessages messages;

    @Inject
    Mailing mailing;

    @Inject
    MeterRegistry metrics;

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail server;

    @BeforeEach
    void nothingWaitsAndTheServerIsThere() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("update inbox_message set mail_due_at = null"));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void theServerEnds() {
        server.stop();
    }

    @Test
    void whoWantsMailAtOnceGetsOneForEachMessageWithItsLink() throws Exception {
        wish(MailWish.AT_ONCE);
        tell("Feedback on a check of your work was released.", "/my-results");
        tell("Your dispute was decided.", "/disputes");

        mailing.work();
        mailing.work();

        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(2, mails.length);
        assertEquals(address, mails[0].getAllRecipients()[0].toString());
        assertEquals("pillars@example.org", mails[0].getFrom()[0].toString());
        String text = GreenMailUtil.getBody(mails[0]);
        assertTrue(text.contains("Feedback on a check of your work was released."), text);
        assertTrue(text.contains("https://quality.example.org/kit/my-results"), text);
        assertNotNull(
                messages.page(number, null, new PageQuery()).items().get(0).mailedAt());
    }

    @Test
    void aDigestWaitsForItsTimeAndHoldsEverythingInOneMail() throws Exception {
        wish(MailWish.DAILY_DIGEST);
        tell("First.", "/1");
        tell("Second.", "/2");
        mailing.work();
        assertEquals(0, server.getReceivedMessages().length);

        timePasses();
        mailing.work();

        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(1, mails.length);
        assertEquals("PILLARS: 2 things are new for you", mails[0].getSubject());
        String text = GreenMailUtil.getBody(mails[0]);
        assertTrue(text.indexOf("First.") < text.indexOf("Second."), text);
    }

    @Test
    void whoWantsNoMailGetsNone() {
        tell("First.", "/1");

        mailing.work();

        assertEquals(0, server.getReceivedMessages().length);
        assertEquals(List.of(), waiting());
    }

    @Test
    void aMailThatTheServerDoesNotTakeIsTriedAgainLaterAndCounted() {
        wish(MailWish.AT_ONCE);
        tell("First.", "/1");
        server.stop();
        double before = metrics.counter("pillars.mails.failed").count();

        mailing.work();

        assertEquals(before + 1, metrics.counter("pillars.mails.failed").count());
        assertTrue(waiting().get(0).isAfter(Instant.now()), "it waits a while");
        server.start();
        timePasses();
        mailing.work();
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(List.of(), waiting());
    }

    @Test
    void afterTwoDaysItIsTriedNoMore() {
        wish(MailWish.AT_ONCE);
        tell("First.", "/1");
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update inbox_message set mail_failures = ? where recipient = ?",
                        DueMails.ATTEMPTS - 1,
                        number));
        server.stop();

        mailing.work();

        assertEquals(List.of(), waiting());
        assertEquals(1, messages.unread(number), "it stays in the inbox");
    }

    private void wish(MailWish wish) {
        settings.keep(number, 0, new SettingsRequest(wish, address, List.of()));
    }

    private void tell(String text, String href) {
        QuarkusTransaction.requiringNew().run(() -> inbox.tell(new Message(number, "news", text, href)));
    }

    private void timePasses() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "update inbox_message set mail_due_at = now() where mail_due_at is not null and recipient = ?",
                        number));
    }

    private List<Instant> waiting() {
        return sql.list(
                "select mail_due_at from inbox_message where recipient = ? and mail_due_at is not null",
                row -> Sql.instant(row, "mail_due_at"),
                number);
    }
}
