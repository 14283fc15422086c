package scot.pillars.events;

import java.time.LocalDate;
import java.util.Map;

/**
 * A system of the agency made a determination. It comes from outside the suite; assurance registers it and answers
 * whether it must be checked before payment (quality-domain.md, section 3, rule 7).
 *
 * @param reference the agency's reference of the determination; a repeat changes nothing, other content is refused
 * @param caseReference reference of the case, also the record's key
 * @param benefit code of the benefit
 * @param type {@code new-application}, {@code change-of-circumstances}, {@code review}, {@code re-determination} or
 *     {@code without-application}
 * @param decidedOn business date of the determination
 * @param amount of one payment, absent where nothing is paid
 * @param periodFrom first day it covers, absent when not known
 * @param periodTo last day it covers, absent: open
 * @param colleague pseudonymous number of the decision maker, absent when not known
 * @param team pseudonymous number of the team, absent when not known
 * @param area area of the agency, absent when not known
 * @param channel {@code online}, {@code telephone}, {@code post}, {@code in-person} or {@code system}, absent when not
 *     known
 * @param attributes further facts for risk, at most 30: a text of at most 200 characters, a number or a truth value each,
 *     and nothing that identifies a client
 */
public record DecisionMade(
        String reference,
        String caseReference,
        String benefit,
        String type,
        LocalDate decidedOn,
        Money amount,
        LocalDate periodFrom,
        LocalDate periodTo,
        String colleague,
        String team,
        String area,
        String channel,
        Map<String, Object> attributes) {}
