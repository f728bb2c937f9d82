package apps.methods;

import io.synfinance.annotations.FraudDetection;
import java.util.Scanner;

/** Marked methods whose paths lead nowhere or into getters that throw; calls them as often as it is told by stdin. */
public final class FaultyApp {

    private FaultyApp() {}

    public static void main(String[] args) {
        FaultyApp app = new FaultyApp();
        System.out.println("READY 0");
        Scanner orders = new Scanner(System.in);
        while (orders.hasNextInt()) {
            int times = orders.nextInt();
            int works = 0;
            for (int i = 0; i < times; i++) {
                works += app.noSuchMember().fraud() && app.noSuchArgument() && app.noSuchKey() ? 1 : 0;
                works += app.throwing() != null && app.alsoThrowing(new Throwing()) && app.working() ? 1 : 0;
            }
            System.out.println("done " + works);
        }
    }

    @FraudDetection(type = "$return.kindd.name", confidence = "$return.score")
    private Verdict noSuchMember() {
        return Verdict.fraud(Verdict.Kind.CARD_CLONING);
    }

    @FraudDetection(type = "$payment.kind")
    private boolean noSuchArgument() {
        return true;
    }

    @FraudDetection(type = "$this..kind")
    private boolean noSuchKey() {
        return true;
    }

    @FraudDetection(type = "throwing")
    private Throwing throwing() {
        return new Throwing();
    }

    @FraudDetection(type = "$throwing.error")
    private boolean alsoThrowing(Throwing throwing) {
        return true;
    }

    @FraudDetection(type = "working")
    private boolean working() {
        return true;
    }

    /** Nothing can be asked of it. */
    static final class Throwing {
        public boolean isFraud() {
            throw new IllegalStateException("of a getter");
        }

        public String getError() {
            throw new StackOverflowError("of a getter");
        }
    }
}
