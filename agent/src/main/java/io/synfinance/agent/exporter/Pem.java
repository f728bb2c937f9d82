package io.synfinance.agent.exporter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates and keys as OpenSSL writes them, in text (RFC 7468). */
final class Pem {

    private static final String[] KEY_ALGORITHMS = {"RSA", "EC", "EdDSA"};

    private final String text;

    Pem(byte[] content) {
        text = new String(content, StandardCharsets.ISO_8859_1);
    }

    List<X509Certificate> certificates() throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] der : blocks("CERTIFICATE")) {
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        }
        if (certificates.isEmpty()) {
            throw new IOException("expected '-----BEGIN CERTIFICATE-----', found none");
        }
        return certificates;
    }

    PrivateKey key() throws IOException, GeneralSecurityException {
        List<byte[]> keys = blocks("PRIVATE KEY");
        if (keys.isEmpty()) {
            throw new IOException(
                    text.contains("PRIVATE KEY-----")
                            ? "expected a key in PKCS #8 that is not encrypted; 'openssl pkcs8 -topk8 -nocrypt -in <file>' makes one"
                            : "expected '-----BEGIN PRIVATE KEY-----', found none");
        }
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(keys.get(0)));
            } catch (InvalidKeySpecException | NoSuchAlgorithmException e) {
                // Another one, perhaps.
            }
        }
        throw new IOException("expected a key of RSA, EC or EdDSA");
    }

    private List<byte[]> blocks(String label) throws IOException {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        List<byte[]> blocks = new ArrayList<>();
        for (int from = text.indexOf(begin); from >= 0; from = text.indexOf(begin, from + 1)) {
            int to = text.indexOf(end, from);
            if (to < 0) {
                throw new IOException("expected '" + end + "', found none");
            }
            try {
                blocks.add(Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to)));
            } catch (IllegalArgumentException e) {
                throw new IOException("expected Base64 behind '" + begin + "'", e);
            }
        }
        return blocks;
    }
}
