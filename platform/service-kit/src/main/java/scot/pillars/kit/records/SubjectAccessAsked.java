package scot.pillars.kit.records;

import java.util.UUID;

/**
 * Somebody asks what is held about the client of a case: told within the transaction of the request, so that what is left
 * out of the answer can be flagged to who decides about it.
 *
 * @param who who asks on the client's behalf
 */
public record SubjectAccessAsked(UUID caseToken, String who) {}
