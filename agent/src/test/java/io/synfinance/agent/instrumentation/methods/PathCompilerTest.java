package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathCompilerTest {

    private static final String PREFIX = "@FraudDetection on " + Detector.class.getName() + ".check: type = ";

    private final Capture capture = new Capture();
    private final PathCompiler paths = compiler("check");

    @ParameterizedTest
    @CsvSource({
        "$return, RESULT",
        "$return.severity, RESULT",
        "$return.tags.anything.at.all, RESULT",
        "$return.perhaps.whatever, RESULT",
        "$return.items.size, RESULT",
        "$this, SELF",
        "$this.threshold, SELF",
        "$thrown.message, THROWN",
        "$item.score, ITEM",
        "$0, FIRST",
        "$transaction.amount, FIRST",
        "$1, FIRST",
        "card_cloning, LITERAL",
        "a$return, LITERAL",
        "' $return', LITERAL",
    })
    void aPathStartsAtItsRoot(String written, Root root) {
        assertThat(compile(written).root()).isEqualTo(root);
        assertThat(paths.problems()).isEmpty();
    }

    @Test
    void nothingWrittenIsTheDefault() {
        // when
        ValuePath byDefault = ValuePath.of(Root.ITEM);

        // then
        assertThat(paths.compile("type", "", byDefault)).isSameAs(byDefault);
        assertThat(capture.wantsResult()).isFalse();
    }

    @Test
    void aClassThatIsNotThereIsNoReasonToRefuseAPath() throws IOException {
        // given
        ClassFileLocator withoutVerdict = new ClassFileLocator.Compound(
                ClassFileLocator.ForClassLoader.ofPlatformLoader(),
                ClassFileLocator.Simple.of(
                        Detector.class.getName(),
                        ClassFileLocator.ForClassLoader.of(Detector.class.getClassLoader())
                                .locate(Detector.class.getName())
                                .resolve()));
        MethodDescription check = TypePool.Default.of(withoutVerdict)
                .describe(Detector.class.getName())
                .resolve()
                .getDeclaredMethods()
                .filter(ElementMatchers.named("check"))
                .getOnly();

        // when
        PathCompiler there =
                new PathCompiler(check, ResultShape.AT_ONCE, "@FraudDetection", capture, new PersonalNames(List.of()));

        // then
        assertThat(there.compile("type", "$return.whatever", ValuePath.NOTHING).root())
                .isEqualTo(Root.RESULT);
        assertThat(there.problems()).isEmpty();
    }

    @Test
    void onlyWhatIsReadIsCaptured() {
        // when
        compile("$1");
        boolean argumentsOnly = !capture.wantsResult() && !capture.wantsSelf();
        compile("$return.severity");
        compile("$this");
        compile("$limit");
        compile("$0");

        // then
        assertThat(argumentsOnly).isTrue();
        assertThat(capture.wantsResult()).isTrue();
        assertThat(capture.wantsSelf()).isTrue();
        assertThat(List.of(capture.argumentIn(0), capture.argumentIn(1), capture.argumentIn(2)))
                .containsExactly(1, 0, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$2", "$-1", "$result", "$Return", "$$0", "$.severity", "$ transaction"})
    void anUnknownRootIsReportedWithThoseThatExist(String written) {
        // when
        ValuePath path = compile(written);
        String root = written.replace(".severity", "");

        // then
        assertThat(path.root()).isEqualTo(Root.LITERAL);
        assertThat(paths.problems())
                .containsExactly(PREFIX + "\"" + written
                        + "\": expected one of [$return, $this, $thrown, $item, $0, $transaction, $1, $limit], found '"
                        + root + "'");
    }

    @Test
    void aMemberThatCannotExistIsReportedWithThoseThatDo() {
        // when
        compile("$return.severty");

        // then
        assertThat(paths.problems())
                .containsExactly(PREFIX + "\"$return.severty\": " + Verdict.class.getName()
                        + " has no 'severty'; it has [items, perhaps, severity, tags]");
    }

    @Test
    void aMemberOfAMemberIsCheckedToo() {
        // when
        compile("$transaction.account.ibann");

        // then
        assertThat(paths.problems())
                .containsExactly(PREFIX + "\"$transaction.account.ibann\": " + Account.class.getName()
                        + " has no 'ibann'; it has [iban]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$return.", "$return..severity", "$0.account."})
    void anEmptyNameIsReported(String written) {
        // when
        compile(written);

        // then
        assertThat(paths.problems()).containsExactly(PREFIX + "\"" + written + "\": expected a name behind each dot");
    }

    @Test
    void aPathHasAtMostEightNames() {
        // when
        compile("$item.a.b.c.d.e.f.g.h");
        List<String> none = List.copyOf(paths.problems());
        ValuePath tooLong = compile("$item.a.b.c.d.e.f.g.h.i");

        // then
        assertThat(none).isEmpty();
        assertThat(tooLong.root()).isEqualTo(Root.LITERAL);
        assertThat(paths.problems())
                .containsExactly(PREFIX + "\"$item.a.b.c.d.e.f.g.h.i\": expected at most 8 names, found 9");
    }

    @Test
    void aRuleReadsAtMostFourArguments() {
        // when
        PathCompiler five = compiler("five");
        for (String argument : List.of("$0", "$1", "$2", "$3", "$3", "$4")) {
            five.compile("type", argument, ValuePath.literal("unused"));
        }

        // then
        assertThat(five.problems())
                .containsExactly("@FraudDetection on " + Detector.class.getName()
                        + ".five: type = \"$4\": a rule can read at most 4 arguments");
    }

    @Test
    void aPathThatLeadsNowhereReadsNothing() throws Throwable {
        // when
        ValuePath path = compile("$nobody");

        // then
        assertThat(path.read(null, null, null, null, null, null, null, null)).isNull();
    }

    @Test
    void ofAVoidMethodNothingIsSaid() {
        // when
        PathCompiler nothing = compiler("nothing");
        nothing.compile("type", "$return.type", ValuePath.literal("unused"));

        // then
        assertThat(nothing.problems()).isEmpty();
    }

    private ValuePath compile(String written) {
        return paths.compile("type", written, ValuePath.literal("unused"));
    }

    private PathCompiler compiler(String method) {
        return new PathCompiler(
                MarkedMethod.of(Detector.class, method).description(),
                ResultShape.AT_ONCE,
                "@FraudDetection",
                capture,
                new PersonalNames(List.of()));
    }

    @SuppressWarnings({"unused", "UnusedVariable", "UnusedMethod"})
    private static final class Detector {
        private final double threshold = 0.5;

        Verdict check(Transaction transaction, int limit) {
            return new Verdict();
        }

        int five(int a, int b, int c, int d, int e) {
            return a;
        }

        void nothing() {}
    }

    @SuppressWarnings({"unused", "UnusedVariable", "UnusedMethod", "FieldCanBeFinal"})
    private static final class Verdict {
        private List<String> items = List.of();

        String getSeverity() {
            return "high";
        }

        Map<String, String> tags() {
            return Map.of();
        }

        Optional<String> perhaps() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "verdict";
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod"})
    private static final class Transaction {
        Account getAccount() {
            return new Account();
        }

        double amount() {
            return 1;
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod"})
    private static final class Account {
        String getIban() {
            return "";
        }

        void close() {}
    }
}
