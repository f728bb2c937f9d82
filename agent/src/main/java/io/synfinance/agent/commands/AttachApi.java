package io.synfinance.agent.commands;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's attach API ({@code com.sun.tools.attach}), by reflection: in Java 8 it is in a JAR beside the JDK, later in a
 * module that an image may lack.
 */
final class AttachApi {

    private static final String PACKAGE = "com.sun.tools.attach.";

    /** What Java 8's JVM answers when all is well, which later JDKs take for an error. */
    private static final String LOADED = "0";

    private final Class<?> machine;
    private final Class<?> descriptor;

    private AttachApi(ClassLoader loader) throws ClassNotFoundException {
        machine = loader.loadClass(PACKAGE + "VirtualMachine");
        descriptor = loader.loadClass(PACKAGE + "VirtualMachineDescriptor");
    }

    /**
     * The API of the JDK that runs this program.
     *
     * @throws CommandException if it is none that has it
     */
    static AttachApi ofThisJdk() throws CommandException {
        try {
            return new AttachApi(ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException e) {
            return ofJava8();
        }
    }

    private static AttachApi ofJava8() throws CommandException {
        File tools = new File(System.getProperty("java.home"), "../lib/tools.jar");
        try {
            return new AttachApi(new URLClassLoader(new URL[] {tools.toURI().toURL()}));
        } catch (ClassNotFoundException | MalformedURLException e) {
            throw CommandException.failed("needs a JDK, found a Java runtime without the module jdk.attach in "
                    + System.getProperty("java.home") + "; run it with the java of a JDK");
        }
    }

    /** The JVMs of this user, one that runs this program among them. */
    List<Jvm> list() throws CommandException {
        List<Jvm> found = new ArrayList<>();
        try {
            for (Object each : (List<?>) machine.getMethod("list").invoke(null)) {
                found.add(new Jvm(text(each, "id"), text(each, "displayName")));
            }
            return found;
        } catch (ReflectiveOperationException e) {
            throw failure("cannot list JVMs", e);
        }
    }

    private String text(Object each, String getter) throws ReflectiveOperationException {
        return String.valueOf(descriptor.getMethod(getter).invoke(each));
    }

    /**
     * Attaches to another JVM.
     *
     * @throws CommandException if there is no such JVM, or it may not be attached to
     */
    Attached attach(String pid) throws CommandException {
        try {
            return new Attached(machine.getMethod("attach", String.class).invoke(null, pid));
        } catch (ReflectiveOperationException e) {
            throw failure(
                    "cannot attach to " + pid
                            + "; is it a JVM of the same user, on this machine and in this container?",
                    e);
        }
    }

    private static CommandException failure(String what, ReflectiveOperationException e) {
        return CommandException.failed(what + " (" + cause(e) + ")");
    }

    private static Throwable cause(ReflectiveOperationException e) {
        Throwable thrown = e instanceof InvocationTargetException ? e.getCause() : null;
        return thrown == null ? e : thrown;
    }

    /** A JVM that is attached to until this is closed. */
    final class Attached implements AutoCloseable {
        private final Object jvm;

        private Attached(Object jvm) {
            this.jvm = jvm;
        }

        void loadAgent(File jar, String argument) throws CommandException {
            try {
                Method loadAgent = machine.getMethod("loadAgent", String.class, String.class);
                loadAgent.invoke(jvm, jar.getAbsolutePath(), argument);
            } catch (ReflectiveOperationException e) {
                if (!LOADED.equals(cause(e).getMessage())) {
                    throw failure("the JVM has refused the agent", e);
                }
            }
        }

        /** The value of one of its system properties; null if it has none of that name. */
        @Nullable
        String systemProperty(String name) throws CommandException {
            try {
                return ((Properties) machine.getMethod("getSystemProperties").invoke(jvm)).getProperty(name);
            } catch (ReflectiveOperationException e) {
                throw failure("the JVM does not tell its properties", e);
            }
        }

        @Override
        public void close() throws CommandException {
            try {
                machine.getMethod("detach").invoke(jvm);
            } catch (ReflectiveOperationException e) {
                throw failure("cannot leave the JVM", e);
            }
        }
    }

    /** A JVM that runs. */
    static final class Jvm {
        final String pid;
        final String main;

        Jvm(String pid, String main) {
            this.pid = pid;
            this.main = main;
        }
    }
}
