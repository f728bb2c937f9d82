package apps.garbage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Prints the bytes that one call of each kind allocates on its thread: {@code tomcat 248}. */
public final class GarbageApp {

    private static final int CALLS = 10_000;
    private static final int ROUNDS = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private GarbageApp() {}

    public static void main(String[] args) throws Exception {
        TomcatConnection tomcat = new TomcatConnection();
        NettyConnection netty = new NettyConnection();
        Business business = new Business();
        tell("tomcat", tomcat::send);
        tell("netty", netty::send);
        tell("prediction", business::predict);
        tell("honest", business::honest);
        tell("fraud", business::fraud);
        tell("anomalies", business::anomalies);
        tell("measured", business::measure);
        System.out.println("READY 0");
    }

    /** What comes once, as a class or a slot of a window, is in some rounds and not in the one with the least. */
    private static void tell(String kind, Call call) throws Exception {
        repeat(call);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = allocated();
            repeat(call);
            least = Math.min(least, allocated() - before);
        }
        System.out.println(kind + " " + Math.round((double) least / CALLS));
    }

    private static void repeat(Call call) throws Exception {
        for (int i = 0; i < CALLS; i++) {
            call.run();
        }
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    interface Call {
        void run() throws Exception;
    }
}
