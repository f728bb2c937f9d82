package io.synfinance.agent.instrumentation;

import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The class file of an application's class, as compilers of all ages wrote it:
 *
 * <pre>{@code
 * @TransactionGeneration
 * public static int generate(int howMany, long seed, double factor) {
 *     int made = 0;
 *     while (made < howMany) made++;
 *     if (factor > 2) throw new IllegalStateException();
 *     return made;
 * }
 * }</pre>
 */
final class Generator {

    static final String NAME = "com.acme.Generator";

    private Generator() {}

    static byte[] classFile(int version, boolean frames) {
        return classFile(version, frames, "TransactionGeneration");
    }

    static byte[] markedWith(String annotation) {
        return classFile(Opcodes.V1_8, true, annotation);
    }

    private static byte[] classFile(int version, boolean frames, String annotation) {
        ClassWriter type = new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        type.visit(
                version,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
                NAME.replace('.', '/'),
                null,
                "java/lang/Object",
                null);
        MethodVisitor method =
                type.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "generate", "(IJD)I", null, null);
        method.visitAnnotation("Lio/synfinance/annotations/" + annotation + ";", true)
                .visitEnd();
        writeBody(method);
        method.visitMaxs(0, 0);
        method.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private static void writeBody(MethodVisitor method) {
        Label loop = new Label();
        Label done = new Label();
        Label small = new Label();
        method.visitCode();
        method.visitInsn(Opcodes.ICONST_0);
        method.visitVarInsn(Opcodes.ISTORE, 5);
        method.visitLabel(loop);
        method.visitVarInsn(Opcodes.ILOAD, 5);
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IF_ICMPGE, done);
        method.visitIincInsn(5, 1);
        method.visitJumpInsn(Opcodes.GOTO, loop);
        method.visitLabel(done);
        method.visitVarInsn(Opcodes.DLOAD, 3);
        method.visitLdcInsn(2.0);
        method.visitInsn(Opcodes.DCMPG);
        method.visitJumpInsn(Opcodes.IFLE, small);
        method.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalStateException");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "()V", false);
        method.visitInsn(Opcodes.ATHROW);
        method.visitLabel(small);
        method.visitVarInsn(Opcodes.ILOAD, 5);
        method.visitInsn(Opcodes.IRETURN);
    }
}
