package io.synfinance.agent;

import java.io.File;

/**
 * A tool to which {@code JAVA_TOOL_OPTIONS} brings the agent by accident: one of the JDK itself (jcmd, javac, keytool …), or
 * the agent's own JAR as a program.
 */
final class JdkTool {

    private static final String JAR = ".jar";

    private JdkTool() {}

    static boolean isRunning(File agentJar) {
        String command = System.getProperty("sun.java.command", "");
        return isTool(System.getProperty("jdk.module.main", ""), command) || isProgram(agentJar, command);
    }

    static boolean isTool(String mainModule, String command) {
        return (mainModule.startsWith("jdk.") && !mainModule.equals("jdk.httpserver"))
                || mainModule.equals("java.base")
                || command.startsWith("sun.tools.")
                || command.startsWith("com.sun.tools.")
                || command.startsWith("sun.security.tools.");
    }

    /** Whether {@code java -jar} was given a JAR of that name; one that exists, since a class may get it as an argument. */
    static boolean isProgram(File agentJar, String command) {
        int end = command.indexOf(JAR);
        File program = new File(end < 0 ? "" : command.substring(0, end + JAR.length()));
        return program.getName().equals(agentJar.getName()) && program.exists();
    }
}
