package io.synfinance.agent;

import java.lang.instrument.Instrumentation;
import java.util.Collections;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Java 9 and later, where an agent may export a package of any module to itself. Nothing is called by reflection: from Java
 * 18 on that spins method handles, and took longer than all else that the agent does before the application starts.
 */
final class BootstrapClasses9 implements BootstrapClasses.Definer {

    @Override
    public void open(@Nullable Instrumentation jvm) {
        if (jvm == null) {
            throw new IllegalStateException("the JVM has not given its instrumentation");
        }
        jvm.redefineModule(
                Object.class.getModule(),
                Collections.emptySet(),
                Collections.singletonMap(
                        "jdk.internal.misc", Collections.singleton(BootstrapClasses9.class.getModule())),
                Collections.emptyMap(),
                Collections.emptySet(),
                Collections.emptyMap());
    }

    @Override
    public void define(String name, byte[] bytes) {
        Unsafe.getUnsafe().defineClass(name, bytes, 0, bytes.length, null, null);
    }
}
