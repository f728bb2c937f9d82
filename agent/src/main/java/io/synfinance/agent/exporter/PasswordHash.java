package io.synfinance.agent.exporter;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password, salted and stretched so that it cannot be read back: {@code pbkdf2-sha256:<iterations>:<salt>:<hash>}, salt
 * and hash in Base64 (RFC 8018, PBKDF2 with HMAC-SHA-256).
 */
public final class PasswordHash {

    /** As OWASP recommends for this function since 2023; a third of a second of one core. */
    private static final int ITERATIONS = 600_000;

    private static final int MIN_ITERATIONS = 1_000;
    private static final int MAX_ITERATIONS = 5_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String SCHEME = "pbkdf2-sha256";

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Hashes a password with a new salt.
     *
     * @param password any text
     * @return never twice the same
     * @throws GeneralSecurityException if the JDK does not know the function
     */
    public static PasswordHash of(char[] password) throws GeneralSecurityException {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(char[] password, int iterations) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(iterations, salt, stretch(password, salt, iterations));
    }

    /**
     * Reads a hash.
     *
     * @param text as {@link #toString()} gives it
     * @return the hash
     * @throws IllegalArgumentException if it is none; the text is not in the message
     */
    public static PasswordHash parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 4 && parts[0].equals(SCHEME)) {
            try {
                int iterations = Integer.parseInt(parts[1]);
                byte[] salt = Base64.getDecoder().decode(parts[2]);
                byte[] hash = Base64.getDecoder().decode(parts[3]);
                if (iterations >= MIN_ITERATIONS
                        && iterations <= MAX_ITERATIONS
                        && salt.length >= SALT_BYTES
                        && hash.length == HASH_BYTES) {
                    return new PasswordHash(iterations, salt, hash);
                }
            } catch (IllegalArgumentException e) {
                // Said below, without what was found.
            }
        }
        throw new IllegalArgumentException("expected " + SCHEME + ":<" + MIN_ITERATIONS + "-" + MAX_ITERATIONS
                + " iterations>:<salt of " + SALT_BYTES + " bytes or more>:<hash of " + HASH_BYTES
                + " bytes>, both in Base64");
    }

    /**
     * Whether a password is the one that was hashed; takes the same time for all that are not.
     *
     * @param password any text
     * @return true if it is
     * @throws GeneralSecurityException if the JDK does not know the function
     */
    public boolean verify(char[] password) throws GeneralSecurityException {
        return MessageDigest.isEqual(hash, stretch(password, salt, iterations));
    }

    int iterations() {
        return iterations;
    }

    private static byte[] stretch(char[] password, byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + ":" + iterations + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
    }
}
