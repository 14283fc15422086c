package scot.pillars.assurance.check.model;

/** What an error did to the money: paid too much, too little, or nothing (procedural). */
public enum Direction {
    OVERPAYMENT,
    UNDERPAYMENT,
    NONE;

    /** Whether the error has an effect on money. */
    public boolean wrongInMoney() {
        return this != NONE;
    }
}
