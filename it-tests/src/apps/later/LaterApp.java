package apps.later;

import java.util.Arrays;
import java.util.List;

/** Results that come later, of one library: the same script for all that it has. */
public abstract class LaterApp {

    /** Waits for a result of the library's, and says what came of it. */
    protected abstract String await(Object result) throws Exception;

    /** Waits for the first of several results, and wants no more. */
    protected String awaitFirst(Object results) throws Exception {
        throw new UnsupportedOperationException();
    }

    /** Wants no result any more that there is not yet. */
    protected abstract String cancel(Object result) throws Exception;

    /** The verdict of a detector; null means that there is none yet. */
    protected abstract Object detect(Verdict verdict);

    /** The failure of a detector. */
    protected abstract Object detectFailing();

    /** Nothing but time. */
    protected abstract Object predict();

    /** Whether nothing happens before somebody waits, and again for everybody who does. */
    protected boolean isCold() {
        return true;
    }

    /** Several verdicts; null if the library has no type for that. */
    protected Object detectAll(List<Verdict> verdicts) {
        return null;
    }

    /** Several transactions, then a failure. */
    protected Object generate(int count, boolean failing) {
        return null;
    }

    /** What an application sees, which is the same with and without an agent. */
    public final void run() throws Exception {
        System.out.println("one " + await(detect(new Verdict(true))));
        Object twice = detect(new Verdict(true));
        System.out.println("twice " + await(twice) + " " + await(twice));
        if (isCold()) {
            detect(new Verdict(true));
        } else {
            System.out.println(await(detect(new Verdict(true))));
        }
        System.out.println("honest " + await(detect(new Verdict(false))));
        System.out.println("failing " + await(detectFailing()));
        System.out.println("cancelled " + cancel(detect(null)));
        System.out.println("predicted " + await(predict()));
        if (detectAll(Arrays.asList()) != null) {
            List<Verdict> verdicts = Arrays.asList(new Verdict(true), new Verdict(false), new Verdict(true));
            System.out.println("all " + await(detectAll(verdicts)));
            System.out.println("none " + await(detectAll(Arrays.asList())));
            System.out.println("generated " + await(generate(5, false)));
            System.out.println("first " + awaitFirst(generate(5, false)));
            System.out.println("generated " + await(generate(5, true)));
        }
        System.out.println("READY 0");
        Thread.sleep(Long.MAX_VALUE);
    }

    /** How a failure shows. */
    protected static String failed(Throwable e) {
        Throwable shown = e.getCause() == null ? e : e.getCause();
        return shown.getClass().getSimpleName() + " " + shown.getMessage();
    }
}
