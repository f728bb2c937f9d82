package io.synfinance.agent.config;

import java.util.Arrays;
import java.util.List;

/** With which files the agent's port speaks TLS. Files that are not configured are empty. */
public final class TlsConfig {

    private final String certificateFile;
    private final String keyFile;
    private final String keystoreFile;
    private final String keystorePasswordFile;
    private final String keystorePassword;
    private final String clientCaFile;
    private final String minVersion;

    private TlsConfig(ConfigReader reader) {
        certificateFile = reader.read(Setting.TLS_CERTIFICATE_FILE);
        keyFile = reader.read(Setting.TLS_KEY_FILE);
        keystoreFile = reader.read(Setting.TLS_KEYSTORE_FILE);
        keystorePasswordFile = reader.read(Setting.TLS_KEYSTORE_PASSWORD_FILE);
        keystorePassword = reader.read(Setting.TLS_KEYSTORE_PASSWORD);
        clientCaFile = reader.read(Setting.TLS_CLIENT_CA_FILE);
        minVersion = reader.read(Setting.TLS_MIN_VERSION);
    }

    static TlsConfig read(ConfigReader reader) {
        return new TlsConfig(reader);
    }

    /**
     * Whether another one says the same.
     *
     * @param other the other one
     * @return true if nothing is different, but perhaps what the files hold
     */
    public boolean isLike(TlsConfig other) {
        return values().equals(other.values());
    }

    private List<String> values() {
        return Arrays.asList(
                certificateFile,
                keyFile,
                keystoreFile,
                keystorePasswordFile,
                keystorePassword,
                clientCaFile,
                minVersion);
    }

    /** Whether anything is said of it, be it too little to go by. */
    boolean isWanted() {
        return !(certificateFile + keyFile + keystoreFile + keystorePasswordFile + keystorePassword + clientCaFile)
                        .isEmpty()
                || !minVersion.equals(Setting.TLS_MIN_VERSION.defaultValue());
    }

    /**
     * The certificate of the port and those that lead to a known authority.
     *
     * @return a file in PEM
     */
    public String certificateFile() {
        return certificateFile;
    }

    /**
     * The key of the certificate.
     *
     * @return a file in PEM
     */
    public String keyFile() {
        return keyFile;
    }

    /**
     * Certificate and key in one.
     *
     * @return a file in PKCS #12, in place of the other two
     */
    public String keystoreFile() {
        return keystoreFile;
    }

    /**
     * The password of the key store.
     *
     * @return a file that holds nothing else
     */
    public String keystorePasswordFile() {
        return keystorePasswordFile;
    }

    /**
     * The password of the key store, if it is not in a file of its own.
     *
     * @return a secret
     */
    public String keystorePassword() {
        return keystorePassword;
    }

    /**
     * The authorities whose certificates clients have to show.
     *
     * @return a file in PEM
     */
    public String clientCaFile() {
        return clientCaFile;
    }

    /**
     * The oldest version of TLS that is spoken.
     *
     * @return 1.2 or 1.3
     */
    public String minVersion() {
        return minVersion;
    }
}
