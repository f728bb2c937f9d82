package apps.values;

import java.util.concurrent.TimeUnit;

/** Hands over numbers that a test knows: 0.001 to 1, and powers of two of every size. */
public final class Values {

    private Values() {}

    public static void main(String[] args) throws InterruptedException {
        for (int i = 1; i <= 1000; i++) {
            even(i / 1000.0);
        }
        for (int i = -400; i <= 400; i++) {
            wide(Math.pow(2, i / 8.0));
        }
        System.out.println("READY 0");
        TimeUnit.MINUTES.sleep(10);
    }

    static void even(double value) {}

    static void wide(double value) {}
}
