package scot.pillars.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import scot.pillars.kit.time.BusinessClock;

/**
 * Sends what colleagues want by e-mail, after the commit of what they are told, at least once; one instance at a time. A
 * mail that the server does not take is tried again later. Nothing waits for it, and nothing is sent without a sender's
 * address.
 */
@ApplicationScoped
class Mailing {
    private static final Logger LOG = Logger.getLogger(Mailing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReactiveMailer mailer;
    private final DueMails mails;
    private final BusinessClock clock;
    private final Counter sent;
    private final Counter failed;

    @ConfigProperty(name = "pillars.inbox.mail-from")
    Optional<String> from;

    @ConfigProperty(name = "pillars.inbox.mail-door")
    Optional<String> door;

    @Inject
    Mailing(ReactiveMailer mailer, DueMails mails, BusinessClock clock, MeterRegistry registry) {
        this.mailer = mailer;
        this.mails = mails;
        this.clock = clock;
        sent = Counter.builder("pillars.mails.sent")
                .description("E-mails of the inbox that the mail server took")
                .register(registry);
        failed = Counter.builder("pillars.mails.failed")
                .description("Attempts to send an e-mail of the inbox that the mail server did not take")
                .register(registry);
    }

    @Scheduled(
            every = "${pillars.inbox.mail-every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "inbox-mailing")
    void work() {
        if (from.isEmpty()) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(this::one);
            }
        } catch (RuntimeException e) {
            LOG.warnf("E-mail goes out later: %s", e.getMessage());
        }
    }

    /** Sends the next mail; false when none is due, another instance is at it, or the server did not take it. */
    private boolean one() {
        if (!mails.isOurTurn()) {
            return false;
        }
        Optional<DueMail> next = mails.next(clock.now());
        return next.isPresent() && send(next.get());
    }

    private boolean send(DueMail due) {
        try {
            mailer.send(Mail.withText(due.address(), due.subject(), due.text(door.orElse(null)))
                            .setFrom(from.orElseThrow()))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("The mail server did not take an e-mail: %s", e.getClass().getSimpleName());
            failed.increment();
            mails.failed(due, clock.now());
            return false;
        }
        sent.increment();
        mails.sent(due, clock.now());
        return true;
    }
}
