package scot.pillars.assurance.form.model;

/**
 * The check form of one benefit at one tier, whatever its version.
 *
 * @param code stable, for example {@code SCP-1}
 * @param tier line of defence, 1 to 3
 */
public record CheckForm(String code, String benefit, int tier) {}
