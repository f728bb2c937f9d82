package io.synfinance.agent;

import java.lang.instrument.Instrumentation;

/**
 * Waits until an application that brings its own {@code java.util.logging.LogManager} (JBoss, WildFly, Quarkus) has
 * installed it. Our port and the JVM's beans log by {@code java.util.logging}; the first use decides which manager it is
 * for the whole JVM, so that must not be ours.
 */
final class LogManagerGuard {

    private static final long POLL_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Instrumentation jvm;

    LogManagerGuard(Instrumentation jvm) {
        this.jvm = jvm;
    }

    void await() throws InterruptedException {
        long waited = 0;
        while (applicationBringsItsOwn() && !isSettled() && waited < PATIENCE_MILLIS) {
            Thread.sleep(POLL_MILLIS);
            waited += POLL_MILLIS;
        }
    }

    private static boolean applicationBringsItsOwn() {
        return System.getProperty("java.util.logging.manager") != null
                || System.getProperty("sun.java.command", "").contains("jboss-modules")
                || System.getProperty("sun.java.command", "").startsWith("org.jboss.modules.Main");
    }

    private boolean isSettled() {
        for (Class<?> type : jvm.getAllLoadedClasses()) {
            if (type.getName().equals("java.util.logging.LogManager")) {
                return true;
            }
        }
        return false;
    }
}
