package apps.hello;

import java.util.concurrent.TimeUnit;

/** The smallest application: it is there, and does nothing. */
public final class HelloWorld {

    private HelloWorld() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("READY 0");
        TimeUnit.MINUTES.sleep(10);
    }
}
