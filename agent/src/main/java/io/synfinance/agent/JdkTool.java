package io.synfinance.agent;

/** A tool of the JDK itself (jcmd, javac, keytool …), to which {@code JAVA_TOOL_OPTIONS} brings the agent by accident. */
final class JdkTool {

    private JdkTool() {}

    static boolean isRunning() {
        return isTool(System.getProperty("jdk.module.main", ""), System.getProperty("sun.java.command", ""));
    }

    static boolean isTool(String mainModule, String command) {
        return (mainModule.startsWith("jdk.") && !mainModule.equals("jdk.httpserver"))
                || mainModule.equals("java.base")
                || command.startsWith("sun.tools.")
                || command.startsWith("com.sun.tools.")
                || command.startsWith("sun.security.tools.");
    }
}
