package io.synfinance.agent.metrics;

/**
 * The standard buckets of Prometheus' native histograms: each power of two in 2<sup>schema</sup> parts, so that bucket
 * <i>i</i> of schema 5 ends with 2<sup>i/32</sup>. A schema that is coarser by one joins pairs of them.
 */
final class ExponentialIndex {

    static final int FINEST_SCHEMA = 5;
    static final int COARSEST_SCHEMA = -4;

    private static final int PARTS = 1 << FINEST_SCHEMA;
    private static final int EXPONENT_SHIFT = 52;
    private static final int EXPONENT_BIAS = 1023;
    private static final long MANTISSA = (1L << EXPONENT_SHIFT) - 1;

    /** So many cells of equal width has the range from one power of two to the next that no two bounds lie in one. */
    private static final int CELL_BITS = FINEST_SCHEMA + 1;

    /** The mantissas of the bounds, with one that nothing exceeds. */
    private static final long[] BOUNDS = bounds();

    /** By cell, the first bound that is not before it. */
    private static final byte[] FIRST_BOUND = firstBounds();

    private ExponentialIndex() {}

    private static long[] bounds() {
        long[] bounds = new long[PARTS + 1];
        for (int i = 0; i < PARTS; i++) {
            bounds[i] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) i / PARTS)) & MANTISSA;
        }
        bounds[PARTS] = MANTISSA;
        return bounds;
    }

    private static byte[] firstBounds() {
        byte[] first = new byte[1 << CELL_BITS];
        for (int cell = 0; cell < first.length; cell++) {
            while (BOUNDS[first[cell]] < (long) cell << (EXPONENT_SHIFT - CELL_BITS)) {
                first[cell]++;
            }
        }
        return first;
    }

    /** The bucket of a number of at least 2<sup>-1022</sup>, in the finest schema. Infinity has one of its own. */
    static int of(double magnitude) {
        long bits = Double.doubleToRawLongBits(magnitude);
        long mantissa = bits & MANTISSA;
        int part = FIRST_BOUND[(int) (mantissa >>> (EXPONENT_SHIFT - CELL_BITS))];
        if (mantissa > BOUNDS[part]) {
            part++;
        }
        int index = ((int) (bits >>> EXPONENT_SHIFT) - EXPONENT_BIAS) * PARTS + part;
        return magnitude == Double.POSITIVE_INFINITY ? index + 1 : index;
    }

    /** The bucket of a coarser schema that one of a finer schema is a part of. */
    static int coarser(int index, int steps) {
        return (index + (1 << steps) - 1) >> steps;
    }
}
