package scot.pillars.kit.imports;

/**
 * An import in the list of the page.
 *
 * @param title the kind's name for people
 */
public record ImportLine(ImportView job, String title) {}
