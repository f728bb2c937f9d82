package io.synfinance.agent.instrumentation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A library of the JDK that the agent uses too, for its port. What the agent's threads load of it is left alone, so that
 * Byte Buddy is not woken in a JVM that has nothing to weave, until a class of the application mentions the library.
 */
final class SharedLibrary {

    private final Library library;
    private final ClassFileSearch mention;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Set<String> leftAlone = ConcurrentHashMap.newKeySet();

    /** A library that is mentioned by that text in the constant pool of a class. */
    SharedLibrary(Library library, String mention) {
        this.library = library;
        this.mention = new ClassFileSearch(mention);
    }

    /** Whether a class of the library is to be left as it is for now. */
    boolean leavesAlone(Library other, String internalName) {
        if (other != library || wanted.get() || !AgentThread.isCurrent()) {
            return false;
        }
        leftAlone.add(internalName.replace('/', '.'));
        return !wanted.get();
    }

    /** Whether this class of the application is the first to mention the library. */
    boolean isFirstMentionedIn(byte[] classFile) {
        return !wanted.get() && mention.isIn(classFile) && want();
    }

    /** Leaves nothing alone from now on; says whether it did before. */
    boolean want() {
        return wanted.compareAndSet(false, true);
    }

    /** The binary names of the classes that have been left alone. */
    Set<String> leftAlone() {
        return leftAlone;
    }
}
