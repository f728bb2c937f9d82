package io.synfinance.it.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that come later, in the types of other libraries: each subscription once, however it ends. */
class LaterResultsIT {

    private static final Classpath ANNOTATIONS = Classpath.annotations();

    private static final Map<String, String> RXJAVA_2 = Map.of(
            "io.reactivex.rxjava3.core.", "io.reactivex.",
            "io.reactivex.rxjava3.", "io.reactivex.");

    private static final String SINGLE = """
            synfinance_fraud_detection_seconds_count 6
            synfinance_fraud_detections_total{fraud_type="later",severity="unknown"} 3
            synfinance_operation_errors_total{operation="fraud-detection",type="CancellationException"} 1
            synfinance_operation_errors_total{operation="fraud-detection",type="IllegalStateException"} 1
            synfinance_prediction_seconds_count 1
            synfinance_transactions_checked_total 4""";

    private static final String STREAMS = """
            synfinance_fraud_detection_seconds_count 8
            synfinance_fraud_detections_total{fraud_type="later",severity="unknown"} 5
            synfinance_generation_seconds_count 3
            synfinance_operation_errors_total{operation="fraud-detection",type="CancellationException"} 1
            synfinance_operation_errors_total{operation="fraud-detection",type="IllegalStateException"} 1
            synfinance_operation_errors_total{operation="transaction-generation",type="IllegalStateException"} 1
            synfinance_prediction_seconds_count 1
            synfinance_transactions_checked_total 7
            synfinance_transactions_generated_total 7""";

    private static final String SUSPENDED = """
            synfinance_depths_total{depth="0"} 1
            synfinance_depths_total{depth="1"} 1
            synfinance_depths_total{depth="2"} 1
            synfinance_fraud_detection_seconds_count 6
            synfinance_fraud_detections_total{fraud_type="later",severity="unknown"} 3
            synfinance_last_calls_total 1
            synfinance_not_suspended_total 0.5
            synfinance_operation_errors_total{operation="fraud-detection",type="IllegalStateException"} 1
            synfinance_operation_errors_total{operation="fraud-detection",type="JobCancellationException"} 1
            synfinance_prediction_seconds_count 3
            synfinance_transactions_checked_total 4""";

    @ParameterizedTest
    @CsvSource({
        // application, library, JDK
        "laterreactor.ReactorApp, io.projectreactor:reactor-core:3.4.34, 8",
        "laterreactor.ReactorApp, io.projectreactor:reactor-core:3.7.6, 25",
        "laterrxjava.RxJavaApp, io.reactivex.rxjava2:rxjava:2.2.21, 8",
        "laterrxjava.RxJavaApp, io.reactivex.rxjava3:rxjava:3.1.12, 17",
        "latermutiny.MutinyApp, io.smallrye.reactive:mutiny:1.10.0, 8",
        "latermutiny.MutinyApp, io.smallrye.reactive:mutiny:3.1.1, 17",
        "laterguava.GuavaApp, com.google.guava:guava:33.4.8-jre, 17"
    })
    void eachSubscriptionIsRecordedOnce(String main, String library, int jdk) {
        // given
        TestApp app = TestApp.of("later", main.substring(0, main.indexOf('.')));
        Classpath libraries = ANNOTATIONS.and(Classpath.of(library));
        Path classes =
                (library.contains("rxjava2") ? app.spelling(RXJAVA_2) : app).compile(libraries, Math.min(jdk, 17));
        // then
        assertRecords(
                main.contains("guava") ? SINGLE : STREAMS,
                command(main, jdk).classpath(Classpath.of(classes).and(libraries)));
    }

    @Test
    void functionsOfKotlinThatAreSuspendedAreRecordedOnce() {
        // given
        Classpath libraries = ANNOTATIONS.and(Classpath.of("org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.9.0"));
        Classpath base = Classpath.of(TestApp.of("later").compile(libraries, 8)).and(libraries);
        Path classes = TestApp.of("laterkotlin").compile(base, 8);
        // then
        assertRecords(
                SUSPENDED,
                command("laterkotlin.KotlinApp", 17)
                        .classpath(Classpath.of(classes).and(base)));
    }

    private static JavaCommand command(String main, int jdk) {
        return JavaCommand.named("later-" + jdk).jdk(Jdk.of(jdk)).main("apps." + main);
    }

    /** And that the application sees what it sees without the agent. */
    private static void assertRecords(String expected, JavaCommand command) {
        try (JavaProcess plain = command.start();
                AgentUnderTest agent = command.startWithAgent()) {
            plain.awaitReady();
            agent.process().awaitReady();
            agent.awaitScrape(scrape -> assertThat(recorded(scrape)).isEqualTo(expected));
            assertThat(agent.process().stdout()).isEqualTo(plain.stdout());
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
            assertThat(agent.process().stderr()).doesNotContain("WARN", "ERROR");
        }
    }

    private static String recorded(Scrape scrape) {
        return scrape.families().values().stream()
                .flatMap(family -> family.samples().stream())
                .filter(sample -> sample.name().startsWith("synfinance_"))
                .filter(sample -> !sample.name()
                        .matches("synfinance_(agent|memory|cpu|disk)_.*|.*_(bucket|sum|rate|per_sec|confidence.*)"))
                .map(sample -> sample.series() + " " + sample.number().replaceFirst("\\.0$", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
