package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The colleagues of the synthetic year with invented names: the demonstration people who can sign in, a leader for each
 * team, and everybody who makes a decision. The demonstration team leader leads the first team.
 */
public final class SyntheticPeople {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 6);
    private static final String HEAD = "C-0010";
    private static final String FIRST_LEADER = "C-0004";

    /** In the order of their numbers, as the sign-in's realm has them. */
    private static final List<String> DEMONSTRATION = List.of(
            "Ailsa Baird",
            "Bruce Cairns",
            "Catriona Drummond",
            "Duncan Erskine",
            "Eilidh Forsyth",
            "Fergus Gillies",
            "Grace Henderson",
            "Hamish Innes",
            "Isla Jamieson",
            "Jack Kerr",
            "Kirsty Lennox",
            "Lewis Munro",
            "Morag Nairn",
            "Neil Ogilvie",
            "Oona Petrie",
            "Paul Quarrier",
            "Rhona Rankin",
            "Sandy Stirling",
            "Tara Urquhart",
            "Una Veitch",
            "Vivian Wallace",
            "William Young",
            "Xanthe Yule",
            "Zoe Abbott");

    private static final List<String> FIRST = List.of(
            "Aileen", "Blair", "Cara", "Derek", "Effie", "Finlay", "Gregor", "Heather", "Iain", "Jean", "Keir",
            "Lorna");
    private static final List<String> LAST = List.of(
            "Aitken", "Boyd", "Craig", "Dunn", "Ewing", "Fraser", "Grant", "Hay", "Irvine", "Kidd", "Laing", "Mair",
            "Napier", "Orr", "Pirie", "Reid", "Shaw", "Tait", "Ure", "Weir", "Younger", "Muir", "Lamb", "Gunn");

    private SyntheticPeople() {}

    /** Writes one line per colleague, who leads before whom they lead; returns how many. */
    public static int writeTo(JsonGenerator json) throws IOException {
        int written = 0;
        line(json, HEAD, DEMONSTRATION.get(9), "T-HEAD", null);
        for (int number = 1; number <= DEMONSTRATION.size(); number++) {
            String code = Tally.numbered("C-", number, 4);
            boolean inTeam = code.equals(FIRST_LEADER) || number == 3;
            if (!code.equals(HEAD) && number != 3) {
                line(json, code, DEMONSTRATION.get(number - 1), inTeam ? "T-001" : "T-CENTRE", HEAD);
            }
        }
        line(json, "C-0003", DEMONSTRATION.get(2), "T-001", FIRST_LEADER);
        written += DEMONSTRATION.size();
        for (int team = 1; team <= Checking.TEAMS; team++) {
            String code = Tally.numbered("T-", team, 3);
            String leader = team == 1 ? FIRST_LEADER : Tally.numbered("L-", team, 4);
            if (team > 1) {
                line(json, leader, name(team * 7), code, HEAD);
                written++;
            }
            for (int place = 1; place <= Checking.COLLEAGUES_PER_TEAM; place++) {
                int number = (team - 1) * Checking.COLLEAGUES_PER_TEAM + place;
                line(json, Tally.numbered("C-", number, 6), name(number), code, leader);
                written++;
            }
        }
        return written;
    }

    private static String name(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size());
    }

    private static void line(JsonGenerator json, String number, String name, String team, String manager)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("number", number);
        json.writeStringField("name", name);
        json.writeStringField("inForceFrom", SINCE.toString());
        json.writeStringField("team", team);
        if (manager != null) {
            json.writeStringField("lineManager", manager);
        }
        json.writeStringField("businessArea", "client-services-delivery");
        json.writeStringField("site", number.hashCode() % 2 == 0 ? "dundee" : "glasgow");
        json.writeEndObject();
    }
}
