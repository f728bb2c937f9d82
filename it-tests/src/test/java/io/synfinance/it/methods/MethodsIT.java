package io.synfinance.it.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marked methods in every shape, in the metrics as a whole and in the eyes of the application. */
class MethodsIT {

    private static final String[] METHODS = {"instrumentation", "methods"};
    private static final Classpath ANNOTATIONS = Classpath.annotations();

    /** Times are left out, as are the bounds of histograms between the first and the last. */
    private static final String EXPECTED = """
            synfinance_fraud_confidence_count{fraud_type="a_literal"} 1
            synfinance_fraud_confidence_count{fraud_type="argument_by_place"} 1
            synfinance_fraud_confidence_count{fraud_type="card_cloning"} 3
            synfinance_fraud_confidence_count{fraud_type="default_members"} 1
            synfinance_fraud_confidence_count{fraud_type="each_of_a_map"} 2
            synfinance_fraud_confidence_count{fraud_type="each_of_a_member"} 2
            synfinance_fraud_confidence_count{fraud_type="each_of_an_iterable"} 2
            synfinance_fraud_confidence_count{fraud_type="list_by_default"} 1
            synfinance_fraud_confidence_count{fraud_type="optional"} 1
            synfinance_fraud_confidence_count{fraud_type="stolen_card"} 1
            synfinance_fraud_confidence_count{fraud_type="w"} 1
            synfinance_fraud_confidence_sum{fraud_type="a_literal"} 0.5
            synfinance_fraud_confidence_sum{fraud_type="argument_by_place"} 0.25
            synfinance_fraud_confidence_sum{fraud_type="card_cloning"} 2.25
            synfinance_fraud_confidence_sum{fraud_type="default_members"} 0.5
            synfinance_fraud_confidence_sum{fraud_type="each_of_a_map"} 1.5
            synfinance_fraud_confidence_sum{fraud_type="each_of_a_member"} 1.5
            synfinance_fraud_confidence_sum{fraud_type="each_of_an_iterable"} 1.5
            synfinance_fraud_confidence_sum{fraud_type="list_by_default"} 0.75
            synfinance_fraud_confidence_sum{fraud_type="optional"} 0.75
            synfinance_fraud_confidence_sum{fraud_type="stolen_card"} 0.75
            synfinance_fraud_confidence_sum{fraud_type="w"} 0.875
            synfinance_fraud_detection_seconds_count 47
            synfinance_fraud_detections_total{fraud_type="a_lambda",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="a_literal",severity="critical"} 1
            synfinance_fraud_detections_total{fraud_type="a_private",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="a_static",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="a_synchronized",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="argument_by_name",severity="low"} 1
            synfinance_fraud_detections_total{fraud_type="argument_by_place",severity="high"} 1
            synfinance_fraud_detections_total{fraud_type="boolean_result",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="both",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="boxed_result",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="card_cloning",severity="high"} 3
            synfinance_fraud_detections_total{fraud_type="class_initialiser",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="default_members",severity="low"} 1
            synfinance_fraud_detections_total{fraud_type="default_method",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="each_boolean",severity="unknown"} 2
            synfinance_fraud_detections_total{fraud_type="each_of_a_map",severity="high"} 2
            synfinance_fraud_detections_total{fraud_type="each_of_a_member",severity="high"} 2
            synfinance_fraud_detections_total{fraud_type="each_of_an_iterable",severity="high"} 2
            synfinance_fraud_detections_total{fraud_type="forgotten_argument",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="generic",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="implemented",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="list_by_default",severity="high"} 1
            synfinance_fraud_detections_total{fraud_type="many_returns",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="map_keys",severity="critical"} 1
            synfinance_fraud_detections_total{fraud_type="optional",severity="high"} 1
            synfinance_fraud_detections_total{fraud_type="overloaded_int",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="overloaded_text",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="own_field",severity="medium"} 1
            synfinance_fraud_detections_total{fraud_type="recursion",severity="unknown"} 4
            synfinance_fraud_detections_total{fraud_type="stolen_card",severity="high"} 1
            synfinance_fraud_detections_total{fraud_type="unknown",severity="unknown"} 1
            synfinance_fraud_detections_total{fraud_type="w",severity="high"} 1
            synfinance_generation_seconds_count 10
            synfinance_transactions_checked_total 55
            synfinance_transactions_generated_total 203""";

    @ParameterizedTest
    @CsvSource({
        // release, JDK, -parameters, annotations present at run time
        "8, 8, true, true",
        "8, 11, true, true",
        "17, 17, true, true",
        "17, 17, false, true",
        "17, 21, true, true",
        "17, 25, true, true",
        "17, 27, true, true",
        "17, 17, true, false",
    })
    void methodsOfAllShapesAreRecorded(int release, int jdk, boolean parameterNames, boolean annotations) {
        // given
        TestApp sources = sources(release);
        Classpath classes = Classpath.of(
                (parameterNames ? sources : sources.withoutParameterNames()).compile(ANNOTATIONS, release));
        JavaCommand command = JavaCommand.named("methods-" + jdk)
                .jdk(Jdk.of(jdk))
                .classpath(annotations ? classes.and(ANNOTATIONS) : classes)
                .main("apps.methods.MethodsApp");
        try (JavaProcess plain = command.start();
                AgentUnderTest agent = command.startWithAgent()) {
            // when
            plain.awaitReady();
            agent.process().awaitReady();
            // then
            assertThat(agent.process().stdout()).isEqualTo(plain.stdout()).contains("true");
            assertThat(recorded(agent.scrape())).isEqualTo(EXPECTED);
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
            assertThat(agent.process().stderr().lines()).hasSize(1);
        }
    }

    @Test
    void pathsThatLeadNowhereAreReportedWhenTheMethodIsWoven() {
        try (AgentUnderTest agent = faulty().startWithAgent()) {
            // when
            agent.process().awaitReady();
            // then
            // Standard error comes through a pipe of its own, so it may come later than READY.
            await().untilAsserted(
                            () -> assertThat(agent.process().stderr().lines().filter(line -> line.contains("WARN")))
                                    .containsExactlyInAnyOrder(
                                            "[synfinance-agent] WARN @FraudDetection on apps.methods.FaultyApp.noSuchMember: "
                                                    + "type = \"$return.kindd.name\": apps.methods.Verdict has no 'kindd'; "
                                                    + "it has [fraud, kind, score, severity]",
                                            "[synfinance-agent] WARN @FraudDetection on apps.methods.FaultyApp.noSuchArgument: "
                                                    + "type = \"$payment.kind\": expected one of [$return, $this, $thrown, $item], "
                                                    + "found '$payment'",
                                            "[synfinance-agent] WARN @FraudDetection on apps.methods.FaultyApp.noSuchKey: "
                                                    + "type = \"$this..kind\": expected a name behind each dot"));
            // when
            order(agent, 1);
            // then what can be recorded is
            Scrape scrape = agent.scrape();
            assertThat(scrape.sum("synfinance_fraud_detections_total", "fraud_type", "unknown"))
                    .isEqualTo(3);
            assertThat(scrape.value("synfinance_fraud_confidence_sum", "fraud_type", "unknown"))
                    .isEqualTo(0.75);
        }
    }

    @Test
    void gettersThatThrowAreCountedAndTheirHooksSwitchedOffInTheEnd() {
        try (AgentUnderTest agent = faulty().startWithAgent()) {
            agent.process().awaitReady();
            // when
            order(agent, 40);
            // then
            assertThat(agent.scrape().value("synfinance_agent_errors_total", METHODS))
                    .isEqualTo(80);
            await().untilAsserted(() -> assertThat(agent.process().stderr())
                    .containsOnlyOnce("Caused by: java.lang.IllegalStateException: of a getter")
                    .containsOnlyOnce("Caused by: java.lang.StackOverflowError: of a getter"));
            // when
            order(agent, 160);
            // then
            Scrape scrape = agent.scrape();
            assertThat(scrape.value("synfinance_agent_errors_total", METHODS)).isEqualTo(200);
            await().untilAsserted(() -> assertThat(agent.process().stderr())
                    .containsOnlyOnce("cannot record a call of apps.methods.FaultyApp.throwing; it is not recorded")
                    .containsOnlyOnce(
                            "cannot record a call of apps.methods.FaultyApp.alsoThrowing; it is not recorded"));
            // then the others go on
            assertThat(scrape.value("synfinance_fraud_detections_total", "fraud_type", "working"))
                    .isEqualTo(200);
            assertThat(scrape.value("synfinance_agent_instrumentation_enabled", METHODS))
                    .isEqualTo(1);
        }
    }

    /** Has the application call its methods so often, which always works. */
    private static void order(AgentUnderTest agent, int times) {
        agent.process().type(Integer.toString(times));
        agent.process().awaitLine(Pattern.compile("^done " + 2 * times + "$"));
    }

    /** The detectors, which return records where the release has them. */
    private static TestApp sources(int release) {
        return TestApp.of("methods", release < 16 ? "methodsclass" : "methodsrecord");
    }

    private static JavaCommand faulty() {
        Path classes = sources(17).compile(ANNOTATIONS, 17);
        return JavaCommand.named("faulty")
                .jdk(Jdk.of(17))
                .classpath(Classpath.of(classes).and(ANNOTATIONS))
                .main("apps.methods.FaultyApp");
    }

    /** The fraud and generation metrics but for times and rates, one sample a line. */
    private static String recorded(Scrape scrape) {
        return scrape.families().values().stream()
                .filter(family -> family.name().matches("synfinance_(fraud|transactions|generation)_.*"))
                .filter(family -> !family.name().matches(".*_rate(_txn_per_sec)?"))
                .flatMap(family -> family.samples().stream())
                .filter(sample -> !sample.name().endsWith("_bucket"))
                .filter(sample -> !sample.name().endsWith("seconds_sum"))
                .map(sample -> sample.series() + " " + sample.number().replaceFirst("\\.0$", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
