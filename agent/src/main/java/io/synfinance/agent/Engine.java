package io.synfinance.agent;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** What is behind the door: the agent's own class loader over the JAR that this class is of. */
final class Engine {

    private Engine() {}

    /** A new engine's object of a class with a public constructor, once the bridge is where every loader finds it. */
    static Object open(String className, @Nullable Instrumentation jvm)
            throws IOException, URISyntaxException, ReflectiveOperationException {
        File file = jar();
        JarFile jar = new JarFile(file, false);
        BootstrapClasses.define(jar, jvm);
        ClassLoader engine = new AgentClassLoader(file, jar);
        return engine.loadClass(className).getDeclaredConstructor().newInstance();
    }

    /** On {@code -Xbootclasspath/a} a class has no code source, and only its URL tells. */
    static File jar() throws URISyntaxException {
        CodeSource source = Engine.class.getProtectionDomain().getCodeSource();
        if (source != null) {
            return new File(source.getLocation().toURI());
        }
        String inside = "/" + Engine.class.getName().replace('.', '/') + ".class";
        String url = String.valueOf(Engine.class.getResource(inside));
        return new File(new URI(url.substring("jar:".length(), url.length() - "!".length() - inside.length())));
    }
}
