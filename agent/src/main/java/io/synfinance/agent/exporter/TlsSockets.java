package io.synfinance.agent.exporter;

import io.synfinance.agent.config.TlsConfig;
import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS for the port, of files in PEM or of a key store in PKCS #12. With a file of authorities, clients need a certificate of
 * one of them.
 */
final class TlsSockets {

    /** A password for key stores that never leave the memory. */
    private static final char[] IN_MEMORY = "in memory".toCharArray();

    /** What editors and {@code echo} leave behind a password; spaces belong to it. */
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+\\z");

    private final TlsConfig config;
    private final Reloaded<Transport> transport;

    TlsSockets(TlsConfig config, PortListener listener, AgentLog log) throws IOException {
        this.config = config;
        boolean inPem = !config.certificateFile().isEmpty() && !config.keyFile().isEmpty();
        boolean anyPem = !(config.certificateFile() + config.keyFile()).isEmpty();
        if (config.keystoreFile().isEmpty() ? !inPem : anyPem) {
            throw new IOException("exporter.tls: expected certificate-file and key-file, or keystore-file");
        }
        transport = new Reloaded<>(files(config), this::transport, listener, log);
    }

    /** Another one when the content of a file has changed. */
    Transport transport() {
        return transport.current();
    }

    private Transport transport(List<byte[]> contents) throws IOException, GeneralSecurityException {
        SSLContext context = context(contents);
        String[] protocols = protocols(
                config.minVersion(), context.getSupportedSSLParameters().getProtocols());
        return plain -> secured(plain, context, protocols);
    }

    private Socket secured(Socket plain, SSLContext context, String[] protocols) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.setNeedClientAuth(!config.clientCaFile().isEmpty());
        socket.setEnabledProtocols(protocols);
        socket.startHandshake();
        return socket;
    }

    /** Of those that this Java has; old builds of Java 8 have no TLS 1.3. */
    static String[] protocols(String minVersion, String... supported) throws IOException {
        List<String> protocols = new ArrayList<>(Arrays.asList("TLSv1.3"));
        if (minVersion.equals("1.2")) {
            protocols.add("TLSv1.2");
        }
        protocols.retainAll(Arrays.asList(supported));
        if (protocols.isEmpty()) {
            throw new IOException(
                    "exporter.tls.min-version: expected a version of TLS that this Java speaks, found " + minVersion);
        }
        return protocols.toArray(new String[0]);
    }

    /** The key store or certificate and key; then the authorities; then the password. */
    private static List<Path> files(TlsConfig config) {
        List<Path> files = new ArrayList<>();
        for (String file : Arrays.asList(
                config.keystoreFile(),
                config.certificateFile(),
                config.keyFile(),
                config.clientCaFile(),
                config.keystorePasswordFile())) {
            if (!file.isEmpty()) {
                files.add(Paths.get(file));
            }
        }
        return files;
    }

    private SSLContext context(List<byte[]> contents) throws IOException, GeneralSecurityException {
        List<byte[]> left = new ArrayList<>(contents);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        if (config.keystoreFile().isEmpty()) {
            keys.init(keyStore(new Pem(left.remove(0)), new Pem(left.remove(0))), IN_MEMORY);
        } else {
            byte[] store = left.remove(0);
            char[] password = password(left);
            keys.init(keyStore(store, password), password);
        }
        KeyManager[] keyManagers = keys.getKeyManagers();
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(keyManagers, config.clientCaFile().isEmpty() ? null : authorities(new Pem(left.get(0))), null);
        return made;
    }

    private static KeyStore keyStore(Pem certificate, Pem key) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = certificate.certificates();
        PrivateKey privateKey = key.key();
        if (!belongTogether(privateKey, chain.get(0))) {
            throw new IOException("the key is not that of the first certificate");
        }
        KeyStore store = emptyStore();
        store.setKeyEntry("port", privateKey, IN_MEMORY, chain.toArray(new X509Certificate[0]));
        return store;
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        String algorithm = key.getAlgorithm();
        if (!certificate.getPublicKey().getAlgorithm().equals(algorithm)) {
            return false;
        }
        Signature signature = Signature.getInstance(
                algorithm.equals("RSA") ? "SHA256withRSA" : algorithm.equals("EC") ? "SHA256withECDSA" : algorithm);
        byte[] sample = {1, 2, 3};
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(sample);
        return signature.verify(signed);
    }

    private static KeyStore keyStore(byte[] content, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(content), password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return store;
            }
        }
        throw new IOException("expected a key with its certificate in the key store, found none");
    }

    /** The last file, if the password is in a file. */
    private char[] password(List<byte[]> left) {
        String text = config.keystorePasswordFile().isEmpty()
                ? config.keystorePassword()
                : new String(left.get(left.size() - 1), StandardCharsets.UTF_8);
        return LINE_ENDS.matcher(text).replaceAll("").toCharArray();
    }

    private static TrustManager @Nullable [] authorities(Pem authorities) throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore();
        int number = 0;
        for (X509Certificate authority : authorities.certificates()) {
            store.setCertificateEntry("authority-" + number++, authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, IN_MEMORY);
        return store;
    }
}
