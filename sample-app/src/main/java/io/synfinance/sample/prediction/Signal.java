package io.synfinance.sample.prediction;

import io.synfinance.sample.features.Features;
import java.util.function.ToDoubleFunction;

/** One number that the model looks at, scaled to about -1 to 1. */
record Signal(String name, ToDoubleFunction<Features> reading) {

    double of(Features features) {
        return reading.applyAsDouble(features);
    }
}
