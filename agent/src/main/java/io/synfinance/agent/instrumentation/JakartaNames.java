package io.synfinance.agent.instrumentation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Advice that was compiled against {@code javax.servlet} or {@code javax.ws.rs}, renamed for a library that speaks
 * {@code jakarta}, so that each advice is written once. Only the constants of the class file change (JVMS 4.4).
 */
final class JakartaNames {

    private static final ClassFileSearch SERVLET = new ClassFileSearch("jakarta/servlet/");
    private static final ClassFileSearch REST = new ClassFileSearch("jakarta/ws/rs/");

    private JakartaNames() {}

    /** Whether a class of a library speaks jakarta. */
    static boolean areSpokenBy(byte[] classFile) {
        return SERVLET.isIn(classFile) || REST.isIn(classFile);
    }

    static byte[] translate(byte[] advice) {
        try {
            return translate(new DataInputStream(new ByteArrayInputStream(advice)));
        } catch (IOException e) {
            throw new UncheckedIOException("not a class file", e);
        }
    }

    private static byte[] translate(DataInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong());
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == 1) {
                out.writeUTF(translate(in.readUTF()));
            } else {
                copy(in, out, length(tag));
            }
            if (tag == 5 || tag == 6) {
                i++; // a long or a double takes two places
            }
        }
        copy(in, out, in.available());
        return bytes.toByteArray();
    }

    private static String translate(String constant) {
        return constant.replace("javax/servlet/", "jakarta/servlet/")
                .replace("javax.servlet.", "jakarta.servlet.")
                .replace("javax/ws/rs/", "jakarta/ws/rs/")
                .replace("javax.ws.rs.", "jakarta.ws.rs.");
    }

    /** The bytes of a constant behind its tag. */
    private static int length(int tag) {
        switch (tag) {
            case 7: // Class
            case 8: // String
            case 16: // MethodType
            case 19: // Module
            case 20: // Package
                return 2;
            case 15: // MethodHandle
                return 3;
            case 5: // Long
            case 6: // Double
                return 8;
            default: // numbers, members, name and type, dynamic
                return 4;
        }
    }

    private static void copy(DataInputStream in, DataOutputStream out, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        out.write(bytes);
    }
}
