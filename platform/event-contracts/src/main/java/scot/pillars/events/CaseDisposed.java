package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Assurance disposed of what it held about a case and forgot whose token it is: events about it relate to nobody any more.
 *
 * @param caseToken the random name of the case
 * @param disposalId the disposal it went with, also the number of the certificate
 * @param disposedOn business date (Europe/London)
 */
public record CaseDisposed(UUID caseToken, UUID disposalId, LocalDate disposedOn) {}
