package scot.pillars.assurance.register;

/**
 * Where the pages of a register are and what they say.
 *
 * @param path of the list, below the service's root; {@code /new} and {@code /{code}} follow it
 * @param title of the list, to which the other pages lead back
 * @param fresh title of the form of a new entry
 * @param lead what that form says first
 * @param button what sends it
 */
public record PageTexts(String path, String title, String fresh, String lead, String button) {}
