package io.synfinance.agent.exporter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The users of a file, a line each: {@code <name>:<password hash>}; empty lines and those that begin with {@code #} do not
 * count.
 *
 * <p>Credentials that were right once are known again without the work: by a keyed digest, never in the clear.
 */
final class Users {

    private static final int REMEMBERED = 100;
    private static final String DIGEST = "HmacSHA256";

    private final Map<String, PasswordHash> hashes;

    /** Unknown names take as long as known ones. */
    private final PasswordHash nobody;

    private final SecretKeySpec key;

    private final Map<String, Boolean> remembered = new LinkedHashMap<String, Boolean>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Users(Map<String, PasswordHash> hashes) throws GeneralSecurityException {
        this.hashes = hashes;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, DIGEST);
        int iterations = 1;
        for (PasswordHash hash : hashes.values()) {
            iterations = Math.max(iterations, hash.iterations());
        }
        nobody = PasswordHash.of(new char[] {'x'}, iterations);
    }

    static Users parse(byte[] content) throws IOException, GeneralSecurityException {
        Map<String, PasswordHash> hashes = new HashMap<>();
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].trim();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                add(line, i + 1, hashes);
            }
        }
        if (hashes.isEmpty()) {
            throw new IOException("expected lines '<name>:<password hash>', found none");
        }
        return new Users(hashes);
    }

    private static void add(String line, int number, Map<String, PasswordHash> hashes) throws IOException {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IOException("line " + number + ": expected <name>:<password hash>");
        }
        try {
            hashes.put(line.substring(0, colon), PasswordHash.parse(line.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new IOException("line " + number + ": " + e.getMessage(), e);
        }
    }

    /** Whether these credentials, {@code name:password} in Base64, were right before. */
    boolean knows(String credentials) throws GeneralSecurityException {
        String digest = digest(credentials);
        synchronized (remembered) {
            return remembered.get(digest) != null;
        }
    }

    /** Whether these credentials are right; a third of a second of work, for wrong ones too. */
    boolean verify(String credentials) throws GeneralSecurityException {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
        int colon = decoded.indexOf(':');
        if (colon < 0) {
            return false;
        }
        PasswordHash known = hashes.get(decoded.substring(0, colon));
        boolean right = (known == null ? nobody : known)
                .verify(decoded.substring(colon + 1).toCharArray());
        if (!right || known == null) {
            return false;
        }
        synchronized (remembered) {
            remembered.put(digest(credentials), Boolean.TRUE);
        }
        return true;
    }

    private String digest(String credentials) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(DIGEST);
        mac.init(key);
        return Base64.getEncoder().encodeToString(mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
