package scot.pillars.assurance.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.ReferralResolved;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventConsumer;
import scot.pillars.kit.events.ReceivedEvent;

/** Hears from error resolution what it established, and holds it for the feedback. */
@ApplicationScoped
class EstablishedResults implements EventConsumer {
    @Inject
    Sql sql;

    /** How an error case about the same case ended. What is not known is absent. */
    @Schema(name = "Established")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Established(
            @Schema(examples = "corrected") String outcome,
            scot.pillars.kit.money.Money overpaid,
            scot.pillars.kit.money.Money underpaid,
            LocalDate resolvedOn) {
        static Established read(ResultSet row) throws SQLException {
            return new Established(
                    row.getString("outcome"),
                    money(row, "over_amount"),
                    money(row, "under_amount"),
                    row.getObject("resolved_on", LocalDate.class));
        }

        private static scot.pillars.kit.money.Money money(ResultSet row, String column) throws SQLException {
            BigDecimal amount = row.getBigDecimal(column);
            return amount == null ? null : new scot.pillars.kit.money.Money(amount, row.getString("currency"));
        }

        /** The outcome for people: Corrected and referred. */
        public String inWords() {
            return Character.toUpperCase(outcome.charAt(0))
                    + outcome.substring(1).replace('-', ' ');
        }
    }

    /** What was established about the case of a check that found money wrong, since that check. */
    List<Established> of(CheckView check) {
        return check.outcome() == null || !check.outcome().wrongInMoney()
                ? List.of()
                : sql.list(
                        "select * from established where case_token = ? and resolved_on >= ? order by resolved_on",
                        Established::read,
                        check.caseToken(),
                        check.checkedOn());
    }

    @Override
    public String name() {
        return "assurance-service-established";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventType.REFERRAL_RESOLVED.topic());
    }

    @Override
    public boolean knows(String type) {
        return EventType.of(type).isPresent();
    }

    @Override
    public boolean trusts(ReceivedEvent event) {
        return EventType.mayWrite(event.source(), event.type(), event.topic());
    }

    /** Each event stands for itself; an error case ends once, and again when it was reopened. */
    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        batch.stream()
                .filter(event -> EventType.of(event.type()).orElseThrow() == EventType.REFERRAL_RESOLVED)
                .map(event -> EventJson.read(EventType.REFERRAL_RESOLVED, event.payload(), ReferralResolved.class))
                .forEach(this::keep);
    }

    private void keep(ReferralResolved one) {
        Money over = one.establishedOver();
        Money under = one.establishedUnder();
        Money either = over == null ? under : over;
        sql.update(
                """
                insert into established (error_case_id, case_token, outcome, over_amount, under_amount, currency, resolved_on)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (error_case_id) do update set outcome = excluded.outcome, over_amount = excluded.over_amount,
                  under_amount = excluded.under_amount, currency = excluded.currency, resolved_on = excluded.resolved_on
                where established.resolved_on <= excluded.resolved_on""",
                one.errorCaseId(),
                one.caseToken(),
                one.outcome(),
                over == null ? null : over.value(),
                under == null ? null : under.value(),
                either == null ? null : either.currency(),
                one.resolvedOn());
    }
}
