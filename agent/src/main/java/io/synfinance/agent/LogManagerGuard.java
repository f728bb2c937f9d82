package io.synfinance.agent;

import java.lang.instrument.Instrumentation;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Tells whether an application that brings its own {@code java.util.logging.LogManager} (JBoss, WildFly, Quarkus) has
 * installed it. The JVM's beans and its TLS log by {@code java.util.logging}; the first use decides which manager it is for
 * the whole JVM, so that must not be ours. After a minute nobody is waited for any more.
 */
final class LogManagerGuard implements BooleanSupplier {

    private static final long POLL_MILLIS = 100;
    private static final long PATIENCE_SECONDS = 60;

    private final Instrumentation jvm;
    private final long begun = System.nanoTime();
    private volatile boolean settled;

    LogManagerGuard(Instrumentation jvm) {
        this.jvm = jvm;
    }

    /** Whether {@code java.util.logging} may be used; once true, it stays so. */
    @Override
    public boolean getAsBoolean() {
        if (!settled) {
            settled = !applicationBringsItsOwn() || isThere() || isImpatient();
        }
        return settled;
    }

    void await() throws InterruptedException {
        while (!getAsBoolean()) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private static boolean applicationBringsItsOwn() {
        return System.getProperty("java.util.logging.manager") != null
                || System.getProperty("sun.java.command", "").contains("jboss-modules")
                || System.getProperty("sun.java.command", "").startsWith("org.jboss.modules.Main");
    }

    private boolean isThere() {
        for (Class<?> type : jvm.getAllLoadedClasses()) {
            if (type.getName().equals("java.util.logging.LogManager")) {
                return true;
            }
        }
        return false;
    }

    private boolean isImpatient() {
        return System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }
}
