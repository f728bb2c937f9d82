package apps.plain;

/** Ends at once: returns, exits with a code, or throws. */
public final class Leaver {

    private Leaver() {}

    public static void main(String[] args) {
        System.out.println("leaving");
        switch (args[0]) {
            case "return":
                return;
            case "throw":
                throw new IllegalStateException("meant");
            default:
                System.exit(Integer.parseInt(args[0]));
        }
    }
}
