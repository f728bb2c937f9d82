package io.synfinance.agent;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The door of the agent. It opens the agent's own class loader and leaves the rest to what is behind it. */
public final class AgentMain {

    private static final String INSTALLER = "io.synfinance.agent.AgentInstaller";
    private static final AtomicBoolean ENTERED = new AtomicBoolean();

    private AgentMain() {}

    /**
     * Starts the agent with the JVM; never throws and never ends the JVM.
     *
     * @param argument what follows {@code =} in {@code -javaagent:synfinance-agent.jar=…}, or null
     * @param instrumentation given by the JVM
     */
    public static void premain(@Nullable String argument, Instrumentation instrumentation) {
        enter(argument, instrumentation);
    }

    /**
     * Starts the agent in a JVM that runs already; never throws and never ends the JVM.
     *
     * @param argument as in {@link #premain}
     * @param instrumentation given by the JVM
     */
    public static void agentmain(@Nullable String argument, Instrumentation instrumentation) {
        enter(argument, instrumentation);
    }

    private static void enter(@Nullable String argument, Instrumentation instrumentation) {
        try {
            if (JdkTool.isRunning()) {
                return;
            }
            if (!ENTERED.compareAndSet(false, true)) {
                System.err.println("[synfinance-agent] already runs in this JVM; this second one does nothing");
                return;
            }
            start(argument, instrumentation);
        } catch (Throwable e) {
            System.err.println("[synfinance-agent] ERROR not started, the application runs without it: " + e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void start(@Nullable String argument, Instrumentation instrumentation) throws Exception {
        File file = ownFile();
        JarFile jar = new JarFile(file, false);
        BootstrapClasses.define(jar, instrumentation);
        ClassLoader engine = new AgentClassLoader(file, jar);
        Object installer = engine.loadClass(INSTALLER).getDeclaredConstructor().newInstance();
        ((BiConsumer<String, Instrumentation>) installer).accept(argument == null ? "" : argument, instrumentation);
    }

    /** The JAR that this class is of; on {@code -Xbootclasspath/a} it has no code source, and only its URL tells. */
    private static File ownFile() throws URISyntaxException {
        CodeSource source = AgentMain.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            return new File(source.getLocation().toURI());
        }
        String inside = "/" + AgentMain.class.getName().replace('.', '/') + ".class";
        String url = String.valueOf(AgentMain.class.getResource(inside));
        return new File(new URI(url.substring("jar:".length(), url.length() - "!".length() - inside.length())));
    }
}
