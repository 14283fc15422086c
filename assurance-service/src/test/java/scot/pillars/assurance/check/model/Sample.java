package scot.pillars.assurance.check.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A check that keeps every rule, to be varied one field at a time, and the registers it is checked against. */
final class Sample {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    String benefit = "SCP";
    Integer tier = 1;
    Timing timing = Timing.POST_PAYMENT;
    LocalDate decidedOn = LocalDate.of(2025, 5, 2);
    LocalDate checkedOn = LocalDate.of(2025, 6, 3);
    Disposition disposition = Disposition.COMPLETE;
    Integer minutes = 25;
    String caseReference = "CR-1";
    List<Finding> findings = List.of(new Finding("SCP-1-03", FindingResult.NOT_MET, true));

    boolean withLine = true;
    String descriptor = "RES-WRONG-DATE";
    String cause = "GUIDANCE";
    List<String> parties = List.of("SSS");
    Direction direction = Direction.OVERPAYMENT;
    Amount amount = new Amount(new BigDecimal("26.70"), "GBP");
    LocalDate periodFrom = LocalDate.of(2025, 4, 7);
    LocalDate periodTo = LocalDate.of(2025, 5, 4);
    Effect effect = Effect.INCURRED;
    String detectionPoint = "case-record";
    LocalDate occurredOn = LocalDate.of(2025, 4, 7);
    boolean correctedAtSource;

    static Registers registers() {
        Validity open = new Validity(LocalDate.of(2018, 9, 1), null);
        Registers.Vocabulary words = new Registers.Vocabulary(
                Map.of(
                        "RES-WRONG-DATE",
                        new Registers.Descriptor(1, "PILLARS", "RES-WRONG-DATE", "Residence", "Wrong date used", open),
                        "OLD",
                        new Registers.Descriptor(
                                2,
                                "PILLARS",
                                "OLD",
                                "Old",
                                "Old",
                                new Validity(open.from(), LocalDate.of(2025, 6, 3)))),
                Map.of("GUIDANCE", new Registers.Term("GUIDANCE", "Guidance", open)),
                Map.of("case-record", new Registers.Term("case-record", "Case record", open)),
                Map.of(
                        "SSS", party("SSS", Standing.OFFICIAL),
                        "DWP", party("DWP", Standing.OFFICIAL),
                        "CLIENT", party("CLIENT", Standing.NOT_OFFICIAL),
                        "GROUP", party("GROUP", Standing.UNKNOWN)));
        return new Registers(
                Map.of(
                        "SCP",
                        new Registers.Benefit(
                                "SCP", "Scottish Child Payment", "GBP", new Validity(LocalDate.of(2021, 2, 1), null))),
                Map.of("PILLARS", words));
    }

    private static Registers.Party party(String code, Standing standing) {
        return new Registers.Party(code, code, new TreeMap<>(Map.of(LocalDate.of(2018, 9, 1), standing)));
    }

    ErrorLine line() {
        return new ErrorLine(
                "SCP-1-03",
                descriptor,
                cause,
                parties,
                direction,
                amount,
                periodFrom,
                periodTo,
                effect,
                detectionPoint,
                occurredOn,
                null,
                correctedAtSource);
    }

    Check check() {
        return new Check(
                caseReference,
                "D-77",
                benefit,
                "Dundee City",
                "T-014",
                "C-000731",
                "C-000900",
                tier,
                timing,
                decidedOn,
                checkedOn,
                disposition,
                minutes,
                findings,
                withLine ? List.of(line()) : List.of());
    }

    List<String> broken() {
        return broken(Provenance.RECORDED);
    }

    List<String> broken(Provenance provenance) {
        return CheckingRules.broken(check(), registers(), "PILLARS", TODAY, provenance).stream()
                .map(broken -> broken.field() + " " + broken.rule().key())
                .toList();
    }
}
