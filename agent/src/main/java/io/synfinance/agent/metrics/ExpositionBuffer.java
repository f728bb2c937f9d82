package io.synfinance.agent.metrics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow, and are used again and again. */
public abstract class ExpositionBuffer {

    /** For a scrape of a small application. */
    static final int INITIAL = 16 << 10;

    byte[] bytes;
    int length;

    ExpositionBuffer(int initial) {
        bytes = new byte[initial];
    }

    /**
     * How much has been written.
     *
     * @return bytes
     */
    public final int length() {
        return length;
    }

    /**
     * Copies what has been written.
     *
     * @param out where to
     * @throws IOException if that fails
     */
    public final void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    final byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Takes back what was written behind a place. */
    final void truncate(int newLength) {
        length = newLength;
    }

    final void write(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    final void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
