package apps.business;

import java.util.Scanner;

/** Runs one of the businesses whenever it is told by stdin. */
public final class BusinessApp {

    private BusinessApp() {}

    public static void main(String[] args) {
        Business business = args[0].equals("marked") ? new Marked() : new Plain();
        System.out.println("READY 0");
        Scanner orders = new Scanner(System.in);
        for (int i = 1; orders.hasNextLine(); i++) {
            orders.nextLine();
            System.out.println("done " + i + " " + business.run());
        }
    }
}
