package scot.pillars.events;

import java.time.LocalDate;

/**
 * A system of the agency made a payment. It comes from outside the suite; assurance keeps it for the amounts by payment
 * period.
 *
 * @param reference the agency's reference of the payment; a repeat changes nothing, other content is refused
 * @param determinationReference the determination it rests on, absent when not known
 * @param caseReference reference of the case, also the record's key
 * @param benefit code of the benefit
 * @param periodFrom first day paid for
 * @param periodTo last day paid for
 * @param amount what was paid
 * @param paidOn business date of the payment
 */
public record PaymentMade(
        String reference,
        String determinationReference,
        String caseReference,
        String benefit,
        LocalDate periodFrom,
        LocalDate periodTo,
        Money amount,
        LocalDate paidOn) {}
