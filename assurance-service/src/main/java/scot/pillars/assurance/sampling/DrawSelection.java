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
 * The choice of cases as a query over the units of a frame: {@code drawn} is the first stage, {@code chosen (reference, benefit,
 * stratum, name, probability, rank)} what the plan's cap per colleague leaves of it. Random order is the order of SHA-256 over seed, plan and reference: nobody who lacks the seed can tell it, and it is
 * the same whenever it is asked. The first n of N in a random order are a simple random sample (Knuth, The Art of Computer
 * Programming 2, section 3.4.2).
 *
 * <p>The cap is a second random stage. Of the m decisions of a colleague that were drawn, at most c are kept, in a random order
 * of its own key; given the first stage each is kept with chance c / m. The probability of a case is the product of both
 * stages, pi* = pi(first) x min(1, c / m), and its inverse weighs it without bias: two-phase sampling, Särndal, Swensson and
 * Wretman, Model Assisted Survey Sampling (1992), section 9.3. A decision whose maker is not known has no cap.
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
            drawn as (
              select o.reference, o.benefit, o.stratum, o.name, o.probability,
                row_number() over (order by o.stratum, o.place) as rank
              from ordered o where o.place <= o.sample),
            """;
    private static final String SYSTEMATIC = """
            with listed as (
              select * from unnest(?::int[], ?::text[], ?::int8[], ?::float8[]) as l (stratum, name, sample, probability)),
            ordered as (
              select u.reference, u.benefit, u.stratum, row_number() over (order by %su.reference) - 1 as place
              from sampling_unit u left join determination d on d.reference = u.reference
              where u.frame = ? and u.exclusion is null),
            drawn as (
              select o.reference, o.benefit, o.stratum, l.name, l.probability,
                row_number() over (order by o.place) as rank
              from ordered o join listed l on l.stratum = o.stratum
              where o.place in (select unnest(?::int8[]))),
            """;
    private static final String NOT_CAPPED = "chosen as (select * from drawn)\n";
    private static final String CAPPED = """
            turned as (
              select f.*, d.colleague, count(*) over (partition by d.colleague) as of_colleague,
                row_number() over (partition by d.colleague
                  order by sha256(? || convert_to(f.reference, 'UTF8')), f.reference) as turn
              from drawn f join determination d on d.reference = f.reference),
            chosen as (
              select t.reference, t.benefit, t.stratum, t.name, case when t.colleague is null then t.probability
                else t.probability * least(1, ?::float8 / t.of_colleague) end as probability, t.rank
              from turned t where t.colleague is null or t.turn <= ?)
            """;
    /** Set apart from the codes of plans, which have no space. */
    private static final String CAP = " cap";

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
            return capped(RANDOM, values, plan, seed);
        }
        DrawnStratum all = giving.get(0);
        double start = PermanentRandomNumber.of(key(seed, plan.code()), "start");
        values.add(frame);
        values.add(Arrays.stream(Systematic.places(all.population(), all.sample(), start))
                .boxed()
                .toArray(Long[]::new));
        return capped(SYSTEMATIC.formatted(sorted(plan.definition().sortBy())), values, plan, seed);
    }

    private static DrawSelection capped(String sql, List<Object> values, SamplingPlanView plan, byte[] seed) {
        Integer most = plan.definition().mostPerColleague();
        if (most == null) {
            return new DrawSelection(sql + NOT_CAPPED, values);
        }
        values.addAll(List.of(key(seed, plan.code() + CAP), most, most));
        return new DrawSelection(sql + CAPPED, values);
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
