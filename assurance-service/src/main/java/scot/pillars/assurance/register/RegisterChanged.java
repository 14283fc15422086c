package scot.pillars.assurance.register;

/**
 * An entry of a register was created, changed or retired; fired in the transaction of the change.
 *
 * @param register which register, for the log
 */
public record RegisterChanged(String register) {}
