package io.synfinance.agent.exporter;

import io.synfinance.agent.logging.AgentLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What is made of the content of files, and made again when that changes, whatever their dates say: mounted secrets are
 * swapped by links. A change that nothing can be made of leaves in force what was.
 *
 * @param <T> what is made
 */
final class Reloaded<T> {

    /** Makes something of the files' contents, in the order of the files. */
    interface Maker<T> {
        T make(List<byte[]> contents) throws IOException, GeneralSecurityException;
    }

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MAX_BYTES = 1 << 20;

    private final List<Path> files;
    private final Maker<T> maker;
    private final PortListener listener;
    private final AgentLog log;
    private final LongSupplier clock;
    private volatile T made;
    private byte[] digest;
    private String problem = "";
    private volatile long looked;

    /** Reads the files for the first time, when nothing is in force yet. */
    Reloaded(List<Path> files, Maker<T> maker, PortListener listener, AgentLog log) throws IOException {
        this(files, maker, listener, log, System::nanoTime);
    }

    Reloaded(List<Path> files, Maker<T> maker, PortListener listener, AgentLog log, LongSupplier clock)
            throws IOException {
        this.files = files;
        this.maker = maker;
        this.listener = listener;
        this.log = log;
        this.clock = clock;
        looked = clock.getAsLong();
        try {
            List<byte[]> contents = read();
            digest = digest(contents);
            made = maker.make(contents);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IOException(names() + ": " + reason(e), e);
        }
    }

    /** Gives what the files say now, or what they said when they were last right. */
    T current() {
        if (clock.getAsLong() - looked > LOOK_NANOS) {
            look();
        }
        return made;
    }

    private synchronized void look() {
        if (clock.getAsLong() - looked <= LOOK_NANOS) {
            return;
        }
        looked = clock.getAsLong();
        try {
            List<byte[]> contents = read();
            byte[] now = digest(contents);
            if (!Arrays.equals(now, digest)) {
                digest = now;
                made = maker.make(contents);
                log.info(names() + ": read again");
            }
            problem = "";
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            tell(reason(e));
        }
    }

    private void tell(String reason) {
        if (!reason.equals(problem)) {
            problem = reason;
            listener.reloadFailed();
            log.error(names() + ": " + reason + "; what was in force still is");
        }
    }

    private List<byte[]> read() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(read(file));
        }
        return contents;
    }

    private static byte[] read(Path file) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] part = new byte[8 << 10];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                content.write(part, 0, read);
                if (content.size() > MAX_BYTES) {
                    throw new IOException("expected at most " + MAX_BYTES + " bytes in " + file);
                }
            }
        }
        return content.toByteArray();
    }

    private static byte[] digest(List<byte[]> contents) throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (byte[] content : contents) {
            sha.update((byte) content.length);
            sha.update(content);
        }
        return sha.digest();
    }

    private String names() {
        StringBuilder names = new StringBuilder();
        for (Path file : files) {
            names.append(names.length() == 0 ? "" : ", ").append(file);
        }
        return names.toString();
    }

    /** The kind of a file system's exception says more than its message, which is the file. */
    private static String reason(Exception e) {
        String name = e.getClass().getSimpleName();
        String message = e.getMessage();
        return message == null || name.equals("NoSuchFileException") || name.equals("AccessDeniedException")
                ? "cannot be read (" + name + ")"
                : message;
    }
}
