package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** What {@code jcmd} tells of a JVM. */
public final class Jcmd {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Jcmd() {}

    /** The lines that name threads of the agent. */
    public static List<String> agentThreads(JavaProcess jvm) {
        return ask(jvm, Jdk.current(), "Thread.print")
                .lines()
                .filter(line -> line.startsWith("\"synfinance-agent"))
                .toList();
    }

    /** How many objects of that very class somebody holds; those that nobody does are collected first. */
    public static long instances(JavaProcess jvm, String className) {
        return histogram(jvm, Jdk.current())
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(className))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }

    /** What lives, by class, after a full collection. */
    public static String histogram(JavaProcess jvm, Jdk jdk) {
        return ask(jvm, jdk, "GC.class_histogram");
    }

    /** What it prints for a command; of its own JDK, an older JVM tells more. */
    public static String ask(JavaProcess jvm, Jdk jdk, String command) {
        try (JavaProcess jcmd = JavaCommand.named("jcmd")
                .jdk(jdk)
                .tool("jcmd")
                .jvmArgs("-J-Dsun.tools.attach.attachTimeout=60000")
                .args(Long.toString(jvm.pid()), command)
                .start()) {
            assertThat(jcmd.awaitExit(LIMIT)).as(jcmd::toString).isZero();
            return jcmd.stdout();
        }
    }
}
