package scot.pillars.assurance.register;

import java.util.List;
import scot.pillars.kit.records.SubjectRecords;

/** What a register holds of a colleague whom its entries name, for whoever asks for their own data; one bean per register. */
public abstract class EntryRecords implements SubjectRecords {
    /** The register. */
    protected abstract Register<?> register();

    /** Component of the entry that names the colleague. */
    protected abstract String named();

    @Override
    public List<String> aboutColleague(String number) {
        return register().about(named(), number);
    }
}
