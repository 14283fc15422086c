package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** How each colleague wants to be told. */
@ApplicationScoped
class InboxSettings {
    private static final String READ = "select * from inbox_setting where recipient = ?";

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.inbox.digest-at")
    LocalTime digestAt;

    @ConfigProperty(name = "pillars.inbox.mail-from")
    Optional<String> from;

    @ConfigProperty(name = "pillars.inbox.mail-domains")
    Optional<List<String>> domains;

    /** What holds for somebody; who never said gets no e-mail and hears everything. */
    SettingsView of(String recipient) {
        return stored(recipient, READ).orElse(new SettingsView(MailWish.NONE, null, List.of(), from.isPresent(), 0));
    }

    /**
     * Keeps how somebody wants to be told. What is not mailed yet follows the new wish.
     *
     * @throws Refusal 412 when the caller read another version; 422 when e-mail is wanted without an address, or the
     *     address is of a domain that this installation does not send to
     */
    @Transactional
    SettingsView keep(String recipient, long version, SettingsRequest request) {
        ETags.matches(
                version,
                stored(recipient, READ + " for update")
                        .map(SettingsView::version)
                        .orElse(0L));
        checkAddress(request);
        String[] muted = request.muted().stream().distinct().sorted().toArray(String[]::new);
        int written = sql.update("""
                insert into inbox_setting (recipient, mail, address, muted, changed_at) values (?, ?, ?, ?, ?)
                on conflict (recipient) do update set mail = excluded.mail, address = excluded.address,
                  muted = excluded.muted, changed_at = excluded.changed_at, version = inbox_setting.version + 1
                where inbox_setting.version = ?""", recipient, request.mail().key(), request.address(), muted, clock.now(), version);
        if (written == 0) {
            throw Refusal.preconditionFailed("You changed your settings meanwhile");
        }
        sql.update("""
                update inbox_message set mail_failures = 0, mail_due_at = case when kind = any(?) then null else ?::timestamptz end
                where recipient = ? and mail_due_at is not null""", muted, dueFrom(request.mail()), recipient);
        return of(recipient);
    }

    private void checkAddress(SettingsRequest request) {
        if (request.mail() != MailWish.NONE && request.address() == null) {
            throw Refusal.unprocessable("address", "address-for-mail", "Give the address that e-mail goes to");
        }
        if (request.address() != null && domains.isPresent()) {
            String domain = request.address().substring(request.address().indexOf('@') + 1);
            if (!domains.get().contains(domain.toLowerCase(Locale.ROOT))) {
                throw Refusal.unprocessable(
                        "address",
                        "address-in-domain",
                        "E-mail goes to addresses at " + String.join(", ", domains.get()));
            }
        }
    }

    private Instant dueFrom(MailWish wish) {
        return switch (wish) {
            case NONE -> null;
            case AT_ONCE -> clock.now();
            case DAILY_DIGEST -> Inbox.digestAfter(clock.now(), digestAt);
        };
    }

    private Optional<SettingsView> stored(String recipient, String query) {
        return sql.first(
                query,
                row -> new SettingsView(
                        MailWish.of(row.getString("mail")).orElseThrow(),
                        row.getString("address"),
                        List.of((String[]) row.getArray("muted").getArray()),
                        from.isPresent(),
                        row.getLong("version")),
                recipient);
    }
}
