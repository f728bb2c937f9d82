package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.Scrape;
import io.synfinance.it.harness.TestApp;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that brings a log manager of its own, as WildFly does, is scraped before it has installed it. */
class LogManagerIT {

    @ParameterizedTest
    @ValueSource(ints = {8, 17, 25})
    void thePortDoesNotWaitForItNorBringItIn(int jdk) {
        try (AgentUnderTest agent = JavaCommand.named("log-manager-" + jdk)
                .jdk(Jdk.of(jdk))
                .systemProperty("java.util.logging.manager", "apps.logmanager.LateLogging$Manager")
                .classpath(Classpath.of(TestApp.compile("logmanager", Classpath.of(), 8)))
                .main("apps.logmanager.LateLogging")
                .startWithAgent()) {
            agent.process().awaitReady();
            // when
            Scrape early = agent.scrape();
            assertThat(agent.get("/").statusCode()).isEqualTo(200);
            assertThat(agent.get("/page/live.json").statusCode()).isEqualTo(200);
            // then
            assertThat(early.names())
                    .contains("synfinance_agent_build_info", "synfinance_disk_usage_percent")
                    .doesNotContain("synfinance_cpu_usage_percent")
                    .noneMatch(name -> name.startsWith("jvm_"));
            assertThat(agent.process().stdout()).doesNotContain("MANAGER");
            // when
            agent.process().type("");
            agent.process().awaitLine(Pattern.compile("LOGGING"));
            // then
            assertThat(agent.process().stdout()).contains("MANAGER of main");
            assertThat(agent.scrape().names()).contains("synfinance_cpu_usage_percent", "jvm_threads_current");
            assertThat(agent.process().stderr()).contains("first");
        }
    }
}
