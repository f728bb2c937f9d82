package io.synfinance.agent.instrumentation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Told of what is woven and what goes wrong; called from the threads of the application. */
public interface WeavingListener {

    /**
     * A class has been changed.
     *
     * @param instrumentation the kebab-case name
     * @param loader of the class, null for the bootstrap loader
     * @param type the class, by its binary name
     * @param methods the names of its methods that were changed
     */
    void woven(String instrumentation, @Nullable ClassLoader loader, String type, List<String> methods);

    /**
     * A class that was loaded before is as its authors made it, whether or not it has been changed in between.
     *
     * @param loader of the class, null for the bootstrap loader
     * @param type its binary name
     */
    void restored(@Nullable ClassLoader loader, String type);

    /**
     * Code of the agent has thrown.
     *
     * @param instrumentation whose it was
     */
    void failed(String instrumentation);

    /**
     * An instrumentation is taken in, or taken out: because it failed too often, or the configuration has changed.
     *
     * @param instrumentation which
     * @param on whether it is in
     */
    void switched(String instrumentation, boolean on);
}
