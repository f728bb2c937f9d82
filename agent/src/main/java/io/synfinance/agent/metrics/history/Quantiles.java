package io.synfinance.agent.metrics.history;

/** Quantiles of classic buckets, as Prometheus' {@code histogram_quantile} reckons them. */
final class Quantiles {

    private Quantiles() {}

    /**
     * Reckons one quantile, as if the values of a bucket lay evenly between its bounds.
     *
     * @param q from 0 to 1
     * @param bounds upper bounds, ascending, without infinity
     * @param counts of the buckets, not cumulative, the last one being that to infinity
     * @return NaN if there is no value; the highest bound if the quantile lies above it
     */
    static double of(double q, double[] bounds, long[] counts) {
        long count = count(counts);
        if (count == 0) {
            return Double.NaN;
        }
        double rank = q * count;
        long below = 0;
        for (int i = 0; i < bounds.length; i++) {
            if (counts[i] > 0 && below + counts[i] >= rank) {
                double lower = i == 0 ? 0 : bounds[i - 1];
                return lower + (bounds[i] - lower) * (rank - below) / counts[i];
            }
            below += counts[i];
        }
        return bounds[bounds.length - 1];
    }

    static long count(long... counts) {
        long count = 0;
        for (long each : counts) {
            count += each;
        }
        return count;
    }
}
