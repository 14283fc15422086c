package scot.pillars.assurance.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** Who can contribute to an error. */
@Schema(name = "ResponsibleParty")
public record PartyView(
        @Schema(required = true, examples = "PILLARS") String vocabulary,
        @Schema(required = true, examples = "SSS") String code,

        @Schema(required = true, examples = "Social Security Scotland")
        String name,

        @Schema(required = true, description = "By date: whether its errors are official errors")
        List<StandingView> standings,

        @Schema(required = true, examples = "1", description = "Version, also the ETag")
        long version) {

    /** A standing holds from its first day until a later one begins. */
    @Schema(name = "PartyStanding")
    public record StandingView(
            @NotNull @Schema(required = true, examples = "2018-09-01")
            LocalDate inForceFrom,

            @Schema(nullable = true, examples = "true", description = "Null when that is not known")
            Boolean official) {}

    static final Table<PartyView> TABLE = Table.<PartyView>named("responsible-parties")
            .column("vocabulary", PartyView::vocabulary)
            .column("code", PartyView::code)
            .column("name", PartyView::name)
            .column("official", party -> party.latest().official())
            .column("officialSince", party -> party.latest().inForceFrom())
            .column("version", PartyView::version);

    static PartyView from(PartyRow row) {
        return new PartyView(
                row.key.vocabulary(),
                row.key.code(),
                row.name,
                row.standings.stream()
                        .map(standing -> new StandingView(standing.inForceFrom(), standing.official()))
                        .sorted(Comparator.comparing(StandingView::inForceFrom))
                        .toList(),
                row.version);
    }

    private StandingView latest() {
        return standings.isEmpty() ? new StandingView(null, null) : standings.get(standings.size() - 1);
    }
}
