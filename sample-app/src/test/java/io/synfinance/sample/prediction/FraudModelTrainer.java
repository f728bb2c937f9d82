package io.synfinance.sample.prediction;

import io.synfinance.sample.support.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the shipped weights: logistic regression, full-batch gradient descent with momentum from zero, on 20,000
 * payments of seed 2026; the same every time. Its main method writes them to the path of its argument.
 */
final class FraudModelTrainer {

    private static final long SEED = 2026;
    private static final int PAYMENTS = 20_000;
    private static final int ROUNDS = 250;
    private static final double STEP = 2;
    private static final double MOMENTUM = 0.9;
    /** Frauds are rare; each counts as so many honest payments. */
    private static final double FRAUD_WEIGHT = 3;

    private FraudModelTrainer() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), asProperties(train()));
    }

    static Weights train() {
        List<Simulation.Case> cases = new Simulation(SEED).cases(PAYMENTS);
        double[][] signals =
                cases.stream().map(it -> withBias(Signals.of(it.features()))).toArray(double[][]::new);
        double[] truths =
                cases.stream().mapToDouble(it -> it.fraudulent() ? 1 : 0).toArray();
        double[] weights = descend(signals, truths);
        return new Weights(
                "seed-" + SEED,
                weights[0],
                Arrays.stream(weights).skip(1).boxed().toList());
    }

    private static double[] withBias(double[] signals) {
        return IntStream.rangeClosed(0, signals.length)
                .mapToDouble(i -> i == 0 ? 1 : signals[i - 1])
                .toArray();
    }

    private static double[] descend(double[][] signals, double[] truths) {
        double[] weights = new double[signals[0].length];
        double[] speed = new double[weights.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(weights, signals, truths);
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - STEP * gradient[i];
                weights[i] += speed[i];
            }
        }
        return weights;
    }

    private static double[] gradient(double[] weights, double[][] signals, double[] truths) {
        double[] gradient = new double[weights.length];
        for (int row = 0; row < truths.length; row++) {
            double importance = truths[row] > 0 ? FRAUD_WEIGHT : 1;
            double error = importance * (probability(weights, signals[row]) - truths[row]) / truths.length;
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += error * signals[row][i];
            }
        }
        return gradient;
    }

    private static double probability(double[] weights, double[] signals) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * signals[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static String asProperties(Weights weights) {
        String bySignal = IntStream.range(0, Signals.ALL.size())
                .mapToObj(
                        i -> line(Signals.ALL.get(i).name(), weights.bySignal().get(i)))
                .collect(Collectors.joining());
        return """
                # The weights of the logistic fraud model, as FraudModelTrainer (in the tests) gives them from 20,000
                # generated payments of seed 2026. FraudModelTest fails where training gives others.
                version=%s
                """.formatted(weights.version()) + line("bias", weights.bias()) + bySignal;
    }

    private static String line(String key, double value) {
        return String.format(Locale.ROOT, "%s=%.6f%n", key, value);
    }
}
