package io.synfinance.agent.instrumentation;

import net.bytebuddy.dynamic.ClassFileLocator;

/** The class files of the agent itself, among them the advice. */
final class EngineClasses {

    static final ClassFileLocator LOCATOR = ClassFileLocator.ForClassLoader.of(EngineClasses.class.getClassLoader());

    private EngineClasses() {}
}
