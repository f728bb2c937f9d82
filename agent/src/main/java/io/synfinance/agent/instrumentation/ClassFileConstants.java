package io.synfinance.agent.instrumentation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Renames what a class file speaks of; only its constants change (JVMS 4.4). */
final class ClassFileConstants {

    private ClassFileConstants() {}

    /** The class file with each text in its constants replaced: names of classes, members and types, and literals. */
    static byte[] translate(byte[] classFile, UnaryOperator<String> replacement) {
        try {
            return translate(new DataInputStream(new ByteArrayInputStream(classFile)), replacement);
        } catch (IOException e) {
            throw new UncheckedIOException("not a class file", e);
        }
    }

    private static byte[] translate(DataInputStream in, UnaryOperator<String> replacement) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong());
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == 1) {
                out.writeUTF(replacement.apply(in.readUTF()));
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
