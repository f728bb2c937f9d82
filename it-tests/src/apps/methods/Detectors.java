package apps.methods;

import io.synfinance.annotations.FraudDetection;
import io.synfinance.annotations.TransactionGeneration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Detectors and generators in all shapes that a method can have; the types of fraud are the names of the shapes. */
final class Detectors implements Detector<Payment> {

    private final String shape = "own_field";

    @FraudDetection(type = "$return.kind", severity = "$return.severity", confidence = "$return.score")
    Verdict record(Verdict verdict) {
        return verdict;
    }

    @FraudDetection(type = "boolean_result")
    boolean booleanResult(boolean result) {
        return result;
    }

    @FraudDetection(type = "boxed_result")
    Boolean boxedResult(Boolean result) {
        return result;
    }

    @FraudDetection
    Defaults defaults(boolean fraud) {
        return new Defaults(fraud);
    }

    @FraudDetection(type = "$0.kind", severity = "$0.meta.severity", confidence = "$0.meta.risk")
    boolean argumentByPlace(Payment payment) {
        return true;
    }

    @FraudDetection(type = "$payment.kind", severity = "$payment.meta.severity")
    boolean argumentByName(int other, Payment payment) {
        return true;
    }

    @FraudDetection(type = "$this.shape", severity = "medium")
    boolean ownField() {
        return true;
    }

    @FraudDetection(each = "$return", type = "$item.kind", confidence = "$item.score")
    List<Verdict> list(Verdict... verdicts) {
        return Arrays.asList(verdicts);
    }

    @FraudDetection(type = "list_by_default")
    Verdict[] listByDefault(Verdict... verdicts) {
        return verdicts;
    }

    @FraudDetection(each = "$return.verdicts", type = "each_of_a_member", detected = "$item.fraud")
    Map<String, Object> eachOfAMember(Verdict... verdicts) {
        return Collections.singletonMap("verdicts", verdicts);
    }

    @FraudDetection(each = "$return", type = "each_of_an_iterable")
    Iterable<Verdict> eachOfAnIterable(Verdict... verdicts) {
        List<Verdict> list = Arrays.asList(verdicts);
        return new Iterable<Verdict>() {
            @Override
            public Iterator<Verdict> iterator() {
                return list.iterator();
            }
        };
    }

    @FraudDetection(each = "$return", type = "each_of_a_map")
    Map<String, Verdict> eachOfAMap(Verdict verdict) {
        Map<String, Verdict> verdicts = new HashMap<>();
        verdicts.put("one", verdict);
        verdicts.put("other", verdict);
        return verdicts;
    }

    @FraudDetection(each = "$return", type = "each_boolean")
    boolean[] eachBoolean(boolean... verdicts) {
        return verdicts;
    }

    @FraudDetection(type = "$return.type", severity = "$return.severity", detected = "$return.fraud")
    Map<String, Object> mapKeys(boolean fraud) {
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("type", "map_keys");
        verdict.put("severity", "critical");
        verdict.put("fraud", fraud);
        return verdict;
    }

    @FraudDetection(type = "optional", confidence = "$return.score")
    Optional<Verdict> optional(Optional<Verdict> verdict) {
        return verdict;
    }

    @FraudDetection(type = "a_literal", severity = "CRITICAL", confidence = "0.5")
    boolean literals() {
        return true;
    }

    @FraudDetection(type = "", severity = "terrible", confidence = "7")
    boolean nonsense() {
        return true;
    }

    @FraudDetection(type = "a_static")
    static boolean aStatic() {
        return true;
    }

    boolean callsPrivate() {
        return aPrivate();
    }

    @FraudDetection(type = "a_private")
    private boolean aPrivate() {
        return true;
    }

    @FraudDetection(type = "a_synchronized")
    synchronized boolean aSynchronized() {
        return Thread.holdsLock(this);
    }

    @FraudDetection(type = "$subject.kind")
    <T extends Payment> T generic(T subject) {
        return subject;
    }

    /** Compiled twice: as it stands and as a bridge for the interface, annotations and all. */
    @Override
    @FraudDetection(type = "implemented", detected = "true")
    public Payment detect(Payment subject) {
        return subject;
    }

    @FraudDetection(type = "overloaded_int")
    boolean overloaded(int number) {
        return true;
    }

    @FraudDetection(type = "overloaded_text")
    boolean overloaded(String text) {
        return true;
    }

    boolean overloaded(Object notMarked) {
        return true;
    }

    @FraudDetection(type = "$4", severity = "$payment.meta.severity", confidence = "$rate")
    boolean wideArguments(long account, double rate, Payment payment, int count, char letter) {
        return true;
    }

    @FraudDetection(type = "$payment.kind")
    boolean forgetsItsArgument(Payment payment) {
        payment = null;
        return payment == null;
    }

    @FraudDetection(type = "throws")
    boolean fails(RuntimeException exception) {
        throw exception;
    }

    @FraudDetection(type = "a_lambda")
    boolean lambdaInside() {
        Supplier<Boolean> verdict = () -> shape.length() > 0;
        return verdict.get();
    }

    @FraudDetection(type = "recursion")
    boolean recursion(int depth) {
        return depth == 0 || recursion(depth - 1);
    }

    @FraudDetection(type = "many_returns", detected = "$return")
    int manyReturns(int number) {
        try {
            if (number > 0) {
                return 1;
            }
            return Integer.parseInt("none");
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @TransactionGeneration
    List<String> list(int count) {
        return Arrays.asList(new String[count]);
    }

    @TransactionGeneration
    int number(int count) {
        return count;
    }

    @TransactionGeneration
    long[] array(int count) {
        return new long[count];
    }

    @TransactionGeneration
    Object one() {
        return new Object();
    }

    @TransactionGeneration(count = "$count")
    void ofAnArgument(double rate, long seed, int count) {}

    @TransactionGeneration(count = "$return.payments.size")
    Map<String, List<String>> ofAMember(int count) {
        return Collections.singletonMap("payments", list(count));
    }

    @TransactionGeneration
    List<String> failsToGenerate(RuntimeException exception) {
        throw exception;
    }

    @FraudDetection(type = "both")
    @TransactionGeneration(count = "2")
    boolean both() {
        return true;
    }

    /** Its members have the names that are looked for by default, one as a getter, one as a field. */
    static final class Defaults {
        final String fraudType = "default_members";
        private final boolean fraudulent;

        Defaults(boolean fraudulent) {
            this.fraudulent = fraudulent;
        }

        boolean isFraudulent() {
            return fraudulent;
        }

        private String getSeverity() {
            return "Low";
        }

        public Float getProbability() {
            return 0.5f;
        }
    }
}
