package apps.logmanager;

import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Has a log manager of its own, and logs for the first time when it is told to. */
public final class LateLogging {

    private LateLogging() {}

    public static void main(String[] args) throws Exception {
        System.out.println("READY 0");
        System.in.read();
        Logger.getLogger("late").info("first");
        System.out.println("LOGGING");
        Thread.sleep(600_000);
    }

    /** Tells which thread has brought it in. */
    public static final class Manager extends LogManager {
        public Manager() {
            System.out.println("MANAGER of " + Thread.currentThread().getName());
        }
    }
}
