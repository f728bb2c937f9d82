package apps.soak;

/** Business methods that rules mean: one always, the other in some versions of the file only. */
final class Checks {

    private Checks() {}

    static boolean isFraud(int amount) {
        return prepare(amount) % 10 == 0;
    }

    static int prepare(int amount) {
        return amount + 1;
    }
}
