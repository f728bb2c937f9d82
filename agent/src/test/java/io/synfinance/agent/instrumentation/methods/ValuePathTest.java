package io.synfinance.agent.instrumentation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.CharBuffer;
import java.util.AbstractMap.SimpleEntry;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValuePathTest {

    static Stream<Arguments> members() {
        return Stream.of(
                arguments(new Bean(), "score", 0.9),
                arguments(new Bean(), "fraud", true),
                arguments(new Bean(), "kind", "a method"),
                arguments(new Bean(), "secret", "a field"),
                arguments(new Bean(), "getScore", 0.9),
                arguments(new Verdict("high", 3), "severity", "high"),
                arguments(new Verdict("high", 3), "rank", 3),
                arguments(new Child(), "score", 0.9),
                arguments(new Child(), "secret", "a field"),
                arguments(new Child(), "own", 1L),
                arguments(new Implementation(), "byDefault", "by default"),
                arguments(new Implementation(), "inherited", "of a super-interface"),
                arguments(Kind.CLONED, "name", "CLONED"),
                arguments(new int[] {1, 2}, "length", 2),
                arguments(new String[] {"a"}, "size", 1),
                arguments("text", "length", 4),
                arguments(CharBuffer.wrap("ab"), "size", 2));
    }

    @ParameterizedTest
    @MethodSource("members")
    void aMemberIsAGetterAnAccessorAMethodOrAField(Object receiver, String name, Object value) throws Throwable {
        assertThat(new Member(name).get(receiver)).isEqualTo(value);
    }

    static Stream<Arguments> membersOfTheJdk() {
        return Stream.of(
                arguments(List.of(1, 2, 3), "size", 3),
                arguments(Collections.unmodifiableList(List.of(1)), "size", 1),
                arguments(Collections.emptyList(), "empty", true),
                arguments(Map.of("a", 1), "size", 1),
                arguments(Map.of("score", 0.5), "score", 0.5),
                arguments(new TreeMap<>(Map.of("score", 0.5)), "score", 0.5),
                arguments(Collections.unmodifiableMap(Map.of("score", 0.5)), "score", 0.5),
                arguments(Map.entry("k", "v"), "value", "v"),
                arguments(new SimpleEntry<>("k", "v"), "key", "k"),
                arguments(Thread.State.NEW, "ordinal", 0),
                arguments(java.time.LocalDate.of(2026, 1, 2), "dayOfMonth", 2),
                arguments(new java.math.BigDecimal("1.50"), "scale", 2));
    }

    @ParameterizedTest
    @MethodSource("membersOfTheJdk")
    void classesThatTheJdkKeepsToItselfAreReadThroughWhatIsPublic(Object receiver, String name, Object value)
            throws Throwable {
        assertThat(new Member(name).get(receiver)).isEqualTo(value);
    }

    static Stream<Arguments> nothings() {
        return Stream.of(
                arguments(new Bean(), "missing"),
                arguments(new Bean(), "nothing"),
                arguments(new Bean(), "constant"),
                arguments(new Bean(), "void"),
                arguments(new Bean(), "withParameter"),
                arguments(new Object(), "fraud"),
                arguments(Map.of("a", 1), "b"),
                arguments(new HashMap<>(), "b"),
                arguments(new int[0], "b"),
                arguments("text", "value"),
                arguments(42, "size"));
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void whatIsNotThereIsNull(Object receiver, String name) throws Throwable {
        assertThat(new Member(name).get(receiver)).isNull();
    }

    @Test
    void theFirstOfSeveralNamesThatAClassHasCounts() throws Throwable {
        // when
        Member member = new Member("fraudType", "kind", "score");

        // then
        assertThat(member.get(new Bean())).isEqualTo("a method");
        assertThat(member.get(new Object())).isNull();
        assertThat(member.existsIn(new Bean())).isTrue();
        assertThat(member.existsIn(new Object())).isFalse();
    }

    @Test
    void theFirstOfSeveralNamesThatAMapHasCounts() throws Throwable {
        // when
        Member member = new Member("fraudType", "type", "kind");

        // then
        assertThat(member.get(Map.of("kind", "cloned", "type", "stolen"))).isEqualTo("stolen");
        assertThat(member.get(Map.of("kind", "cloned"))).isEqualTo("cloned");
        assertThat(member.existsIn(Map.of("kind", "cloned"))).isTrue();
        assertThat(member.existsIn(Map.of("score", 1))).isFalse();
    }

    @Test
    void aPathGoesThroughItsMembers() throws Throwable {
        // when
        ValuePath path = ValuePath.of(Root.RESULT).then(new Member("verdict")).then(new Member("severity"));

        // then
        assertThat(result(path, Map.of("verdict", new Verdict("high", 3)))).isEqualTo("high");
    }

    @Test
    void nullAnywhereOnTheWayIsNull() throws Throwable {
        // when
        ValuePath path = ValuePath.of(Root.RESULT).then(new Member("nothing")).then(new Member("severity"));

        // then
        assertThat(result(path, new Bean())).isNull();
        assertThat(result(path, null)).isNull();
        assertThat(result(path, Optional.empty())).isNull();
    }

    @Test
    void anOptionalIsGoneThrough() throws Throwable {
        // when
        ValuePath path = ValuePath.of(Root.RESULT).then(new Member("perhaps")).then(new Member("severity"));

        // then
        assertThat(result(path, Optional.of(new Perhaps(Optional.of(new Verdict("low", 1))))))
                .isEqualTo("low");
        assertThat(result(path, new Perhaps(Optional.empty()))).isNull();
        assertThat(result(ValuePath.of(Root.RESULT), Optional.of("x"))).isEqualTo("x");
    }

    @Test
    void whatAGetterThrowsComesOut() {
        assertThatThrownBy(() -> new Member("broken").get(new Bean()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the getter's own");
    }

    @Test
    void everyRootStartsAtItsOwnPlace() throws Throwable {
        // when
        IllegalStateException thrown = new IllegalStateException();
        Map<Root, Object> starts = new HashMap<>();
        for (Root root : Root.values()) {
            starts.put(root, ValuePath.of(root).read("self", "result", thrown, "a", "b", "c", "d", "item"));
        }

        // then
        assertThat(starts)
                .containsEntry(Root.SELF, "self")
                .containsEntry(Root.RESULT, "result")
                .containsEntry(Root.THROWN, thrown)
                .containsEntry(Root.FIRST, "a")
                .containsEntry(Root.SECOND, "b")
                .containsEntry(Root.THIRD, "c")
                .containsEntry(Root.FOURTH, "d")
                .containsEntry(Root.ITEM, "item")
                .containsEntry(Root.LITERAL, null);
    }

    @Test
    void aLiteralIsItself() throws Throwable {
        assertThat(result(ValuePath.literal("card_cloning"), new Bean())).isEqualTo("card_cloning");
    }

    private static @Nullable Object result(ValuePath path, @Nullable Object result) throws Throwable {
        return path.read(null, result, null, null, null, null, null, null);
    }

    record Verdict(String severity, int rank) {}

    record Perhaps(Optional<Verdict> perhaps) {}

    enum Kind {
        CLONED
    }

    @SuppressWarnings({"unused", "UnusedVariable", "UnusedMethod", "FieldCanBeFinal"})
    private static class Bean {
        private static final String constant = "static";
        private final String secret = "a field";
        private @Nullable String nothing;

        private double getScore() {
            return 0.9;
        }

        boolean isFraud() {
            return true;
        }

        String kind() {
            return "a method";
        }

        void getVoid() {}

        String getWithParameter(String parameter) {
            return parameter;
        }

        String getBroken() {
            throw new IllegalStateException("the getter's own");
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod"})
    private static final class Child extends Bean {
        long own() {
            return 1;
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod"})
    private interface Base {
        default String getInherited() {
            return "of a super-interface";
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod"})
    private interface Contract extends Base {
        default String byDefault() {
            return "by default";
        }
    }

    private static final class Implementation implements Contract {}
}
