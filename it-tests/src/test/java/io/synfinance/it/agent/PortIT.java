package io.synfinance.it.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Classpath;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Jdk;
import io.synfinance.it.harness.TestApp;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's own port, on every JDK. */
class PortIT {

    private static final String[] OPEN_METRICS = {"Accept", "application/openmetrics-text;version=1.0.0"};
    private static final String[] ZIPPED = {"Accept-Encoding", "gzip"};

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17, 21, 25, 27})
    void thePortAnswers(int jdk) {
        try (AgentUnderTest agent = JavaCommand.named("port-" + jdk)
                .jdk(Jdk.of(jdk))
                .classpath(Classpath.of(TestApp.compile("plain", Classpath.of(), 8)))
                .main("apps.plain.Talker")
                .startWithAgent()) {
            // then what is scraped first has all that the JVM and the system tell
            assertThat(agent.scrape().names())
                    .contains(
                            "jvm_memory_used_bytes",
                            "jvm_threads_current",
                            "jvm_gc_collection_seconds_count",
                            "process_cpu_seconds_total",
                            "synfinance_memory_usage_bytes",
                            "synfinance_cpu_usage_percent",
                            "synfinance_disk_usage_percent");
            assertThat(agent.get("/metrics", OPEN_METRICS).body()).endsWith("# EOF\n");
            assertThat(agent.get("/metrics", ZIPPED).headers().firstValue("Content-Encoding"))
                    .hasValue("gzip");
            assertThat(agent.get("/metrics?name[]=synfinance_memory_usage_bytes")
                            .body())
                    .contains("synfinance_memory_usage_bytes ")
                    .doesNotContain("jvm_");
            assertThat(agent.get("/-/healthy").body()).isEqualTo("healthy\n");
            assertThat(agent.get("/-/ready").body()).isEqualTo("ready\n");
            HttpResponse<String> page = agent.get("/");
            assertThat(page.body()).startsWith("<!doctype html>");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(agent.get("/nothing").statusCode()).isEqualTo(404);
            Client client = new Client(agent.metrics().getPort());
            assertThat(client.head("/metrics").status()).isEqualTo(200);
            assertThat(client.post("/metrics", "any").status()).isEqualTo(405);
            // then a site that has its name lead here reads no page
            String strange = "Host: evil.example:" + agent.metrics().getPort();
            assertThat(status(client, "/", strange)).isEqualTo(421);
            assertThat(status(client, "/page/live.json", strange)).isEqualTo(421);
            assertThat(status(client, "/metrics", strange)).isEqualTo(200);
            // then it is no request of the application
            assertThat(agent.scrape().sum("synfinance_requests_total")).isZero();
            assertThat(agent.scrape().sum("synfinance_agent_errors_total")).isZero();
        }
    }

    private static int status(Client client, String path, String header) {
        try (Connection connection = client.connect()) {
            return connection.head("GET " + path + " HTTP/1.1", header).read().status();
        }
    }
}
