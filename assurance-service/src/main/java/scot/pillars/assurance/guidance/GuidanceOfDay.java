package scot.pillars.assurance.guidance;

import java.time.LocalDate;

/**
 * The version of guidance in force on a day.
 *
 * @param link where it stands, null where nobody named it
 */
public record GuidanceOfDay(String code, String title, int version, LocalDate inForceFrom, String link) {}
