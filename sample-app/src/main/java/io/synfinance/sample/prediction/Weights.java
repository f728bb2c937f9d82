package io.synfinance.sample.prediction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What a logistic model has learnt: its version, its bias, and a weight for every signal. */
record Weights(String version, double bias, List<Double> bySignal) {

    private static final String RESOURCE = "/fraud-model.properties";

    /** The weights that ship with the application; the file says where they come from. */
    static Weights shipped() {
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            Properties properties = new Properties();
            properties.load(file);
            return of(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Weights of(Properties properties) {
        return new Weights(
                required(properties, "version"),
                number(properties, "bias"),
                Signals.ALL.stream()
                        .map(signal -> number(properties, signal.name()))
                        .toList());
    }

    private static double number(Properties properties, String key) {
        return Double.parseDouble(required(properties, key));
    }

    private static String required(Properties properties, String key) {
        return Objects.requireNonNull(properties.getProperty(key), () -> RESOURCE + ": no value for " + key);
    }
}
