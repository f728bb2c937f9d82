package io.synfinance.agent.instrumentation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A name to be found in class files: asked of every class, so it parses nothing and skips what it can (Horspool). */
public final class ClassFileSearch {

    private final byte[] name;
    private final int[] shifts = new int[256];

    /**
     * A search.
     *
     * @param name in ASCII, as it stands in a constant pool
     */
    public ClassFileSearch(String name) {
        this.name = name.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(shifts, this.name.length);
        for (int i = 0; i < this.name.length - 1; i++) {
            shifts[this.name[i] & 0xff] = this.name.length - 1 - i;
        }
    }

    /**
     * Whether a class file contains the name.
     *
     * @param classFile its bytes
     * @return true if they do
     */
    public boolean isIn(byte[] classFile) {
        int last = name.length - 1;
        for (int end = last; end < classFile.length; end += shifts[classFile[end] & 0xff]) {
            if (classFile[end] == name[last] && isAt(end - last, classFile)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, byte[] classFile) {
        for (int i = 0; i < name.length; i++) {
            if (classFile[start + i] != name[i]) {
                return false;
            }
        }
        return true;
    }
}
