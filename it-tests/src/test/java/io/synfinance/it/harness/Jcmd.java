package io.synfinance.it.harness;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What {@code jcmd} of this JDK tells of a JVM. */
public final class Jcmd {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Jcmd() {}

    /** The lines that name threads of the agent. */
    public static List<String> agentThreads(JavaProcess jvm) {
        return run(jvm, "Thread.print")
                .filter(line -> line.startsWith("\"synfinance-agent"))
                .toList();
    }

    /** How many objects of that very class somebody holds; those that nobody does are collected first. */
    public static long instances(JavaProcess jvm, String className) {
        return run(jvm, "GC.class_histogram")
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(className))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }

    private static Stream<String> run(JavaProcess jvm, String command) {
        JavaProcess jcmd = JavaCommand.named("jcmd")
                .tool("jcmd")
                .args(Long.toString(jvm.pid()), command)
                .start();
        jcmd.awaitExit(LIMIT);
        return jcmd.stdout().lines();
    }
}
