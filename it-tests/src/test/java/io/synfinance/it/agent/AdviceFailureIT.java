package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice that fails in earnest: a class of the expected name whose collaborators lack what the advice calls. */
class AdviceFailureIT {

    private static final String[] TOMCAT = {"instrumentation", "tomcat"};

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void adviceThatFailsIsCountedLoggedOnceAndTakenOutInTheEnd(int jdk) {
        try (AgentUnderTest agent = JavaCommand.named("fake-tomcat")
                .jdk(Jdk.of(jdk))
                .classpath(Classpath.of(TestApp.compile("faketomcat", Classpath.of(), 8)))
                .main("apps.faketomcat.FakeTomcatApp")
                .startWithAgent()) {
            agent.process().awaitReady();
            // when it fails a little: 50 requests and a log entry
            serve(agent, 50);
            // then
            Scrape scrape = agent.scrape();
            assertThat(scrape.value("synfinance_agent_errors_total", TOMCAT)).isEqualTo(51);
            assertThat(scrape.value("synfinance_agent_instrumentation_enabled", TOMCAT))
                    .isEqualTo(1);
            await().untilAsserted(() -> assertThat(agent.process().stderr())
                    .containsOnlyOnce("NoSuchMethodError: 'void org.apache.coyote.Request.setAttribute")
                    .containsOnlyOnce("NoSuchMethodError: 'int org.apache.coyote.Response.getStatus")
                    .contains("at org.apache.catalina.connector.CoyoteAdapter.service"));

            // when it keeps failing
            serve(agent, 60);
            // then
            agent.process().awaitErrorLine(Pattern.compile("ERROR tomcat: switched off after 100 errors"));
            scrape = agent.awaitScrape(now -> assertThat(now.value("synfinance_agent_instrumentation_enabled", TOMCAT))
                    .isZero());
            assertThat(scrape.value("synfinance_agent_errors_total", TOMCAT)).isBetween(100.0, 112.0);
            assertThat(scrape.value("synfinance_agent_instrumentation_enabled", "instrumentation", "methods"))
                    .isEqualTo(1);

            // when it has been taken out
            agent.awaitScrape(now -> assertThat(errorsOf(agent, 10)).isZero());
            // then
            assertThat(errorsOf(agent, 1000)).isZero();
            assertThat(agent.process().stderr()).containsOnlyOnce("switched off");
        }
    }

    /** How many errors so many requests make. */
    private static double errorsOf(AgentUnderTest agent, int requests) {
        double before = agent.scrape().value("synfinance_agent_errors_total", TOMCAT);
        serve(agent, requests);
        return agent.scrape().value("synfinance_agent_errors_total", TOMCAT) - before;
    }

    /** The application works, whatever the advice does. */
    private static void serve(AgentUnderTest agent, int requests) {
        int line = (int) agent.process().stdout().lines().count();
        agent.process().type(Integer.toString(requests));
        agent.awaitScrape(
                now -> assertThat(agent.process().stdout().lines().count()).isEqualTo(line + 1));
        assertThat(agent.process().stdout()).endsWith("served " + requests + ", logs true");
    }
}
