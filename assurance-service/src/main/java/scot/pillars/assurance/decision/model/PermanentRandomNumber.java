package scot.pillars.assurance.decision.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number that belongs to a unit for ever, uniform on [0, 1) over units: Poisson sampling with permanent random numbers
 * (Ohlsson 1995, "Coordination of samples using permanent random numbers"; docs/domain/quality-domain.md, section 3,
 * rule 7). It is a seeded hash, so that who does not know the seed cannot tell which cases will be selected.
 */
public final class PermanentRandomNumber {
    private static final int BITS = 53;

    private PermanentRandomNumber() {}

    /**
     * The first 53 bits of SHA-256 over seed and unit, as a fraction. Numbers under different seeds are independent.
     */
    public static double of(byte[] seed, String unit) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(seed);
            long first = ByteBuffer.wrap(sha.digest(unit.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            return (first >>> (Long.SIZE - BITS)) * 0x1p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
