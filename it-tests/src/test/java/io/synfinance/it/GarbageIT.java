package io.synfinance.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.JavaProcess;
import io.synfinance.it.harness.TestApp;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes that woven code allocates a call, above the same without the agent, for labels that are known. Bytes do not depend
 * on the machine, nor, without escape analysis, on what the JIT has come to.
 */
class GarbageIT {

    private static JavaProcess without;
    private static AgentUnderTest with;

    @BeforeAll
    static void runBoth() {
        without = command().start();
        with = command().startWithAgent();
        without.awaitReady();
        with.process().awaitReady();
    }

    @AfterAll
    static void stopBoth() {
        without.close();
        with.close();
    }

    /** The observation has 48 bytes; Tomcat's attribute takes 32, Netty's request 48. */
    @ParameterizedTest
    @CsvSource({"tomcat, 80", "netty, 98"})
    void aRequestCostsItsObservationAndWhatCarriesIt(String server, long bytes) {
        assertThat(added(server)).isBetween(48L, bytes);
    }

    /** Of several anomalies, the list's iterator. */
    @ParameterizedTest
    @CsvSource({"prediction, 0", "honest, 0", "fraud, 0", "anomalies, 24", "measured, 0"})
    void aBusinessCallCostsNothing(String kind, long bytes) {
        assertThat(added(kind)).isLessThanOrEqualTo(bytes);
    }

    private static long added(String kind) {
        Pattern line = Pattern.compile("^" + kind + " (\\d+)");
        return Long.parseLong(with.process().awaitLine(line).group(1))
                - Long.parseLong(without.awaitLine(line).group(1));
    }

    private static JavaCommand command() {
        Classpath libraries = Classpath.of(
                        "org.apache.tomcat.embed:tomcat-embed-core:10.1.59", "io.netty:netty-codec-http:4.1.128.Final")
                .and(Classpath.annotations());
        return JavaCommand.named("garbage")
                .jvmArgs("-XX:-DoEscapeAnalysis")
                .classpath(libraries.and(TestApp.compile("garbage", libraries, 17)))
                .main("apps.garbage.GarbageApp");
    }
}
