package scot.pillars.kit.records;

import java.util.List;
import java.util.UUID;

/** What a service holds about people, for whoever asks for their own data; one bean per kind of record. */
public interface SubjectRecords {
    /** The kind of record, for people. */
    String title();

    /** JSON objects of what is held about the client of a case. */
    default List<String> aboutCase(UUID caseToken) {
        return List.of();
    }

    /** JSON objects of what is held about a colleague; nothing that is not released to them, nothing about clients. */
    default List<String> aboutColleague(String number) {
        return List.of();
    }
}
