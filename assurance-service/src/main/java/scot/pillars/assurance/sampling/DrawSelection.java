package scot.pillars.assurance.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import scot.pillars.assurance.decision.model.PermanentRandomNumber;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.assurance.sampling.model.HashCut;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.assurance.sampling.model.SortOrder;
import scot.pillars.assurance.sampling.model.Systematic;

/**
 * The choice of cases as a query {@code chosen (reference, benefit, stratum, name, probability, rank)} over the units of a
 * frame. Random order is the order of SHA-256 over seed, plan and reference: nobody who lacks the seed can tell it, and it is
 * the same whenever it is asked. The first n of N in a random order are a simple random sample (Knuth, The Art of Computer
 * Programming 2, section 3.4.2).
 */
record DrawSelection(String sql, List<Object> values) {
    private static final String RANDOM = """
            with listed as (
              select * from unnest(?::int[], ?::text[], ?::int8[], ?::float8[], ?::bytea[])
                as l (stratum, name, sample, probability, cut)),
            ordered as (
              select h.reference, h.benefit, h.stratum, l.name, l.sample, l.probability,
                row_number() over (partition by h.stratum order by h.hash, h.reference) as place
              from (select u.reference, u.benefit, u.stratum, sha256(? || convert_to(u.reference, 'UTF8')) as hash
                    from sampling_unit u where u.frame = ? and u.exclusion is null) h
              join listed l on l.stratum = h.stratum
              where h.hash < l.cut),
            chosen as (
              select o.reference, o.benefit, o.stratum, o.name, o.probability,
                row_number() over (order by o.stratum, o.place) as rank
              from ordered o where o.place <= o.sample)
            """;
    private static final String SYSTEMATIC = """
            with listed as (
              select * from unnest(?::int[], ?::text[], ?::int8[], ?::float8[]) as l (stratum, name, sample, probability)),
            ordered as (
              select u.reference, u.benefit, u.stratum, row_number() over (order by %su.reference) - 1 as place
              from sampling_unit u left join determination d on d.reference = u.reference
              where u.frame = ? and u.exclusion is null),
            chosen as (
              select o.reference, o.benefit, o.stratum, l.name, l.probability,
                row_number() over (order by o.place) as rank
              from ordered o join listed l on l.stratum = o.stratum
              where o.place in (select unnest(?::int8[])))
            """;

    /** @param strata of the frame; those that give nothing are left out */
    static DrawSelection of(SamplingPlanView plan, int frame, byte[] seed, List<DrawnStratum> strata) {
        List<DrawnStratum> giving =
                strata.stream().filter(one -> one.sample() > 0).toList();
        List<Object> values = new ArrayList<>();
        values.add(giving.stream().map(DrawnStratum::place).toArray(Integer[]::new));
        values.add(giving.stream().map(DrawnStratum::name).toArray(String[]::new));
        values.add(giving.stream().map(DrawnStratum::sample).toArray(Long[]::new));
        values.add(giving.stream()
                .map(one -> Double.toString(one.inclusionProbability()))
                .toArray(String[]::new));
        if (plan.definition().method() != Method.SYSTEMATIC) {
            values.add(giving.stream()
                    .map(one -> HashCut.of(one.sample(), one.population()))
                    .toArray(byte[][]::new));
            values.add(key(seed, plan.code()));
            values.add(frame);
            return new DrawSelection(RANDOM, values);
        }
        DrawnStratum all = giving.get(0);
        double start = PermanentRandomNumber.of(key(seed, plan.code()), "start");
        values.add(frame);
        values.add(Arrays.stream(Systematic.places(all.population(), all.sample(), start))
                .boxed()
                .toArray(Long[]::new));
        return new DrawSelection(SYSTEMATIC.formatted(sorted(plan.definition().sortBy())), values);
    }

    private static String sorted(List<SortOrder> by) {
        return by.stream()
                .map(one -> switch (one) {
                    case DECIDED_ON -> "d.decided_on, ";
                    case BENEFIT -> "u.benefit, ";
                    case TEAM -> "d.team nulls first, ";
                    case COLLEAGUE -> "d.colleague nulls first, ";
                    case AREA -> "d.area nulls first, ";
                    case AMOUNT -> "u.amount nulls first, ";
                })
                .collect(Collectors.joining());
    }

    /** Plans that happen to have one seed stay independent of each other. */
    static byte[] key(byte[] seed, String plan) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(seed);
            return sha.digest(plan.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
