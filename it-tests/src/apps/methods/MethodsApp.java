package apps.methods;

import apps.methods.Verdict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls every shape of method once or more, and prints what came of it. */
public final class MethodsApp {

    private MethodsApp() {}

    public static void main(String[] args) throws InterruptedException {
        List<Object> results = new ArrayList<>();
        detect(new Detectors(), results);
        results.add(EarlyBird.VERDICT);
        generate(new Detectors(), results);
        results.forEach(System.out::println);
        System.out.println("READY 0");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void detect(Detectors detectors, List<Object> results) {
        Payment payment = new Payment("argument_by_place", "high");
        Verdict fraud = Verdict.fraud(Kind.CARD_CLONING);
        Verdict innocent = Verdict.innocent();
        results.add(detectors.record(fraud));
        results.add(detectors.record(Verdict.fraud(Kind.STOLEN_CARD)));
        results.add(detectors.record(innocent));
        results.add(detectors.record(null));
        results.add(detectors.booleanResult(true));
        results.add(detectors.booleanResult(false));
        results.add(detectors.boxedResult(true));
        results.add(detectors.boxedResult(null));
        results.add(detectors.defaults(true).isFraudulent());
        results.add(detectors.defaults(false).isFraudulent());
        results.add(detectors.argumentByPlace(payment));
        results.add(detectors.argumentByName(1, new Payment("argument_by_name", "low")));
        results.add(detectors.ownField());
        results.add(detectors.list(fraud, innocent, fraud));
        results.add(detectors.list());
        results.add(detectors.listByDefault(fraud, innocent).length);
        results.add(detectors.eachOfAMember(fraud, innocent, fraud).size());
        results.add(
                detectors.eachOfAnIterable(fraud, innocent, fraud).iterator().next());
        results.add(detectors.eachOfAMap(fraud).size());
        results.add(detectors.eachBoolean(true, false, true).length);
        results.add(detectors.mapKeys(true).size());
        results.add(detectors.mapKeys(false).size());
        results.add(detectors.optional(Optional.of(fraud)));
        results.add(detectors.optional(Optional.of(innocent)));
        results.add(detectors.optional(Optional.empty()));
        results.add(detectors.literals());
        results.add(detectors.nonsense());
        results.add(Detectors.aStatic());
        results.add(detectors.callsPrivate());
        results.add(detectors.aSynchronized());
        results.add(detectors.generic(new Payment("generic", "low")).getKind());
        Detector<Payment> detector = detectors;
        results.add(detector.detect(payment) == payment);
        results.add(detector.defaultMethod());
        results.add(detectors.overloaded(1));
        results.add(detectors.overloaded("text"));
        results.add(detectors.overloaded(results));
        results.add(detectors.wideArguments(Long.MAX_VALUE, 0.875, payment, 3, 'w'));
        results.add(detectors.forgetsItsArgument(new Payment("forgotten_argument", "low")));
        results.add(sameException(detectors::fails));
        results.add(detectors.lambdaInside());
        results.add(detectors.recursion(3));
        results.add(detectors.manyReturns(1));
        results.add(detectors.manyReturns(0));
    }

    private static void generate(Detectors detectors, List<Object> results) {
        results.add(detectors.list(10).size());
        results.add(detectors.number(20));
        results.add(detectors.number(-1));
        results.add(detectors.array(30).length);
        results.add(detectors.one() != null);
        detectors.ofAnArgument(0.5, Long.MAX_VALUE, 40);
        results.add(detectors.ofAMember(50).size());
        results.add(sameException(detectors::failsToGenerate));
        results.add(detectors.both());
    }

    /** Whether exactly the exception that the method throws comes out of it, with nothing added. */
    private static boolean sameException(java.util.function.Consumer<RuntimeException> method) {
        RuntimeException meant = new IllegalStateException("meant");
        try {
            method.accept(meant);
            return false;
        } catch (RuntimeException e) {
            return e == meant && e.getSuppressed().length == 0 && e.getCause() == null;
        }
    }
}
