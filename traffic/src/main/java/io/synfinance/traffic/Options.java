package io.synfinance.traffic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ./demo} was told; the script has checked it.
 *
 * @param host the address that service and metrics listen on
 * @param port the service's, 0 for any free one
 * @param metricsPort the agent's, 0 for any free one
 * @param rate requests per second
 * @param time how long the traffic lasts, zero until somebody ends it
 * @param agent the JAR of the agent
 * @param rules the configuration file of the agent
 * @param service the JAR of the service
 * @param folder where the logs go
 * @param stack the programs of {@code --stack}, if it was asked for
 */
record Options(
        String host,
        int port,
        int metricsPort,
        int rate,
        Duration time,
        Path agent,
        Path rules,
        Path service,
        Path folder,
        Optional<StackPrograms> stack) {

    /** Reads {@code --port 8080 --rate 20 …}; all but those of the stack are there. */
    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            values.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                value(values, "--host"),
                Integer.parseInt(value(values, "--port")),
                Integer.parseInt(value(values, "--metrics-port")),
                Integer.parseInt(value(values, "--rate")),
                Duration.ofSeconds(Integer.parseInt(value(values, "--for"))),
                Path.of(value(values, "--agent")),
                Path.of(value(values, "--rules")),
                Path.of(value(values, "--service")),
                Path.of(value(values, "--folder")),
                Optional.ofNullable(values.get("--prometheus"))
                        .map(prometheus -> new StackPrograms(
                                Path.of(prometheus),
                                Path.of(value(values, "--alertmanager")),
                                Path.of(value(values, "--stack-files")))));
    }

    boolean endless() {
        return time.isZero();
    }

    private static String value(Map<String, String> values, String option) {
        String value = values.get(option);
        if (value == null) {
            throw new DemoFailure(option + ": expected a value; start this with ./demo");
        }
        return value;
    }
}
