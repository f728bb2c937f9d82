package io.synfinance.agent.metrics;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One series of a metric of the user's own. */
abstract class CustomSeries {

    static CustomSeries of(CustomDefinition definition, SeriesLabels labels, Histograms histograms) {
        switch (definition.kind()) {
            case COUNTER:
                return new Counter(labels);
            case HISTOGRAM:
                return new Histogram(labels, histograms.exponential(), definition.buckets());
            default:
                return new Gauge(labels);
        }
    }

    /** Takes a value that is a number. */
    abstract void record(double value);

    abstract void read(SampleSink sink);

    private static final class Counter extends CustomSeries {
        private final SeriesLabels labels;
        private final DoubleAdder sum = new DoubleAdder();

        Counter(SeriesLabels labels) {
            this.labels = labels;
        }

        @Override
        void record(double value) {
            if (value > 0) {
                sum.add(value);
            }
        }

        @Override
        void read(SampleSink sink) {
            sink.value(labels, sum.sum());
        }
    }

    private static final class Gauge extends CustomSeries {
        private final GaugeSeries gauge;

        Gauge(SeriesLabels labels) {
            gauge = new GaugeSeries(labels);
        }

        @Override
        void record(double value) {
            gauge.set(value);
        }

        @Override
        void read(SampleSink sink) {
            gauge.read(sink);
        }
    }

    /** Of values of any size, other than {@link StripedHistogram}, whose sum is of nanoseconds. */
    private static final class Histogram extends CustomSeries {
        private final SeriesLabels labels;
        private final double[] bounds;
        private final LongAdder[] buckets;
        private final DoubleAdder sum = new DoubleAdder();
        private final @Nullable ExponentialHistogram exponential;

        Histogram(SeriesLabels labels, @Nullable ExponentialHistogram exponential, double... bounds) {
            this.labels = labels;
            this.exponential = exponential;
            this.bounds = bounds;
            buckets = new LongAdder[bounds.length + 1];
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        @Override
        void record(double value) {
            int bucket = 0;
            while (bucket < bounds.length && value > bounds[bucket]) {
                bucket++;
            }
            buckets[bucket].increment();
            sum.add(value);
            if (exponential != null) {
                exponential.observe(value);
            }
        }

        @Override
        void read(SampleSink sink) {
            ExponentialCounts finer = exponential == null ? null : exponential.read(sink);
            long[] counts = sink.buckets(buckets.length);
            for (int i = 0; i < counts.length; i++) {
                counts[i] = buckets[i].sum();
            }
            if (finer == null) {
                sink.histogram(labels, counts, sum.sum());
            } else {
                sink.histogram(labels, counts, sum.sum(), finer);
            }
        }
    }
}
