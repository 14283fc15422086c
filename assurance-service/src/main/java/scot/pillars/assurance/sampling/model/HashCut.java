package scot.pillars.assurance.sampling.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Where the hashes end that need to be sorted for a sample: the first n of N hashes that are uniform lie below n / N but for
 * chance, and below this cut but for a chance under 1e-20 (ten standard deviations of a binomial count, and 20 more). It
 * saves sorting what cannot be drawn; the order, and so the sample, is the same without it.
 */
public final class HashCut {
    private static final int BYTES = 8;
    private static final int HASH_BYTES = 32;
    private static final double DEVIATIONS = 10;
    private static final double MORE = 20;

    private HashCut() {}

    /** A prefix that the hash of each unit of the sample is below, compared byte by byte; above every hash where n is near N. */
    public static byte[] of(long sample, long population) {
        double share = (sample + DEVIATIONS * Math.sqrt(sample) + MORE) / population;
        if (!(share < 1)) {
            byte[] above = new byte[HASH_BYTES + 1];
            Arrays.fill(above, (byte) 0xff);
            return above;
        }
        BigInteger cut = BigDecimal.valueOf(share)
                .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(BYTES * Byte.SIZE)))
                .toBigInteger();
        byte[] bytes = new byte[BYTES];
        for (int i = BYTES - 1; i >= 0; i--) {
            bytes[i] = cut.byteValue();
            cut = cut.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
