package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class SeriesMapTest {

    private final Names names = new Names(2);

    @Test
    void beyondTheLimitAllNewValuesShareOneSeries() {
        names.get("a").add(1);
        names.get("b").add(1);
        names.get("c").add(1);
        names.get("d").add(1);
        names.get("a").add(1);

        assertThat(names.known()).containsExactly("__overflow__=2", "a=2", "b=1");
        assertThat(names.isOverflow(names.get("e"))).isTrue();
        assertThat(names.isOverflow(names.get("a"))).isFalse();
    }

    @Test
    void aValueNamedLikeTheRestIsTheRest() {
        names.get("__overflow__").add(1);
        names.get("a").add(1);
        names.get("b").add(1);

        assertThat(names.known()).containsExactly("__overflow__=1", "a=1", "b=1");
    }

    @Test
    void exemptValuesDoNotCount() {
        names.getExempt("x");
        names.get("a").add(1);
        names.get("b").add(1);
        names.get("x").add(1);

        assertThat(names.getExempt("x")).isSameAs(names.get("x"));
        assertThat(names.known()).containsExactly("a=1", "b=1", "x=1");
    }

    @Test
    void valuesThatAreTheSameOnceCutAreOneSeries() {
        String start = "x".repeat(128);
        names.get(start + "1").add(1);
        names.get(start + "2").add(1);
        names.get(start).add(1);

        assertThat(names.known()).containsExactly(start + "=3");
    }

    @Test
    void theLimitHoldsAndEveryRecordingCountsWhenManyThreadsBringNewValues() throws Exception {
        for (int round = 0; round < 300; round++) {
            Names many = new Names(10);
            Set<CounterSeries> seen = ConcurrentHashMap.newKeySet();
            Together.run(thread -> {
                for (int i = 0; i < 40; i++) {
                    CounterSeries series = many.get("value-" + i);
                    series.increment();
                    seen.add(series);
                }
            });

            assertThat(seen).hasSize(11);
            assertThat(many.created.size()).isEqualTo(11);
            assertThat(seen.stream().mapToLong(CounterSeries::sum).sum()).isEqualTo(40L * Together.THREADS);
            assertThat(many.known())
                    .filteredOn(name -> name.startsWith("value"))
                    .allMatch(name -> name.endsWith("=8"));
        }
    }

    private static final class Names extends SeriesMap<CounterSeries> {

        final ConcurrentHashMap<String, CounterSeries> created = new ConcurrentHashMap<>();

        Names(int limit) {
            super(new SeriesBudget(new SeriesLimit(limit)));
        }

        @Override
        CounterSeries create(String value) {
            CounterSeries series = new CounterSeries(new SeriesLabels(value));
            created.put(value, series);
            return series;
        }

        Set<String> known() {
            Set<String> known = new TreeSet<>();
            forEach(series -> created.forEach((name, other) -> {
                if (other == series) {
                    known.add(name + '=' + series.sum());
                }
            }));
            return known;
        }
    }
}
