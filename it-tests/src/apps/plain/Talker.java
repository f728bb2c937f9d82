package apps.plain;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Prints all that an application can easily see of its JVM, a little on stderr, and is ready; then waits to be ended.
 */
public final class Talker {

    private Talker() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("arguments " + Arrays.toString(args));
        System.out.println("żółw 龜");
        TreeMap<Object, Object> properties = new TreeMap<>(System.getProperties());
        // The JVM puts every agent's JAR on the class path; the folder is another one for each process.
        properties.keySet().removeAll(Arrays.asList("java.class.path", "user.dir"));
        System.out.println(properties);
        System.out.println("classes of the agent visible: " + isVisible("io.synfinance.agent.AgentInstaller")
                + isVisible("net.bytebuddy.ByteBuddy") + isVisible("io.prometheus.metrics.core.metrics.Counter"));
        System.err.println("a word on stderr");
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("meant");
        });
        thread.start();
        thread.join();
        System.out.println("READY 0");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static boolean isVisible(String className) {
        try {
            Class.forName(className);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
