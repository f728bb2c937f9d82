package io.synfinance.agent.instrumentation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;

/** Class files that no compiler writes, by what is wrong with them. */
final class HostileClassFiles {

    private static final int UTF_8 = 1;
    private static final int CLASS = 7;

    private HostileClassFiles() {}

    /** Class files of that name, as far as they have one. */
    static Map<String, byte[]> named(String name) throws IOException {
        String internalName = name.replace('.', '/');
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a magic number and no more", file(out -> {}));
        files.put("more constants than bytes", file(out -> out.writeShort(0xffff)));
        files.put("a class whose name is a class whose name is it", file(out -> {
            out.writeShort(3);
            reference(out, 2);
            reference(out, 1);
            header(out, 1, 2, 0);
        }));
        files.put("a text that is longer than the file", file(out -> {
            out.writeShort(3);
            out.writeByte(UTF_8);
            out.writeShort(0xffff);
            out.writeBytes("com/acme");
            reference(out, 1);
            header(out, 2, 2, 0);
        }));
        files.put("a text of half a character", file(out -> {
            out.writeShort(3);
            out.writeByte(UTF_8);
            out.writeShort(1);
            out.writeByte(0xef);
            reference(out, 1);
            header(out, 2, 2, 0);
        }));
        files.put("an unknown constant", file(out -> {
            out.writeShort(2);
            out.writeByte(99);
        }));
        files.put("more interfaces than bytes", file(out -> {
            out.writeShort(3);
            out.writeByte(UTF_8);
            out.writeUTF(internalName); // its length, then its bytes
            reference(out, 1);
            header(out, 2, 2, 0xffff);
        }));
        files.put("its own superclass", sortOf(internalName, internalName));
        files.put("its own interface, often", sortOf(internalName, "com/acme/Base", often(internalName)));
        files.put("a version of the far future", file(out -> out.writeShort(1), 0x7fff));
        files.put("nothing", new byte[0]);
        return files;
    }

    private static String[] often(String interfaceName) {
        String[] names = new String[1_000];
        Arrays.fill(names, interfaceName);
        return names;
    }

    /** One in order, but for what it extends. */
    static byte[] extending(String superName) {
        return sortOf("com/acme/Orphan", superName);
    }

    private static byte[] sortOf(String internalName, String superName, String... interfaces) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, internalName, null, superName, interfaces);
        type.visitEnd();
        return type.toByteArray();
    }

    private static byte[] file(Content content) throws IOException {
        return file(content, Opcodes.V1_8);
    }

    private static byte[] file(Content content, int version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xcafebabe);
        out.writeInt(version);
        content.writeTo(out);
        return bytes.toByteArray();
    }

    private static void reference(DataOutputStream out, int constant) throws IOException {
        out.writeByte(CLASS);
        out.writeShort(constant);
    }

    private static void header(DataOutputStream out, int thisClass, int superClass, int interfaces) throws IOException {
        out.writeShort(Opcodes.ACC_PUBLIC);
        out.writeShort(thisClass);
        out.writeShort(superClass);
        out.writeShort(interfaces);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
