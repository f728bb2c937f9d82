package io.synfinance.it.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.JavaCommand;
import io.synfinance.it.harness.Response;
import io.synfinance.it.harness.SampleApp;
import java.util.List;
import java.util.regex.Pattern;

/** The packaged sample service under the agent, with the rules that come with it. */
final class SampleService implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("on port (\\d+)");
    private static final Pattern IDS = Pattern.compile("\"(txn-[^\"]+)\"");

    private final AgentUnderTest agent;
    private final Client client;

    private SampleService(AgentUnderTest agent) {
        this.agent = agent;
        client = new Client(Integer.parseInt(agent.process().awaitLine(READY).group(1)));
    }

    /** Starts it, with its payments always the same ones. */
    static SampleService start(String name) {
        return new SampleService(JavaCommand.named(name)
                .jar(SampleApp.jar())
                .agentArg("config.file", SampleApp.rules().toString())
                .args("--server.port=0", "--server.address=127.0.0.1", "--sample.generation.seed=42")
                .startWithAgent());
    }

    AgentUnderTest agent() {
        return agent;
    }

    Client client() {
        return client;
    }

    /** Generates payments; the ids of them. */
    List<String> generate(String query) {
        return all(IDS, post("/api/transactions/generate?" + query, "").text());
    }

    Response post(String path, String json) {
        try (Connection connection = client.connect()) {
            connection
                    .head(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            "Content-Length: " + json.length())
                    .write(json);
            Response response = connection.read();
            assertThat(response.status()).as(path + ": " + response.text()).isEqualTo(200);
            return response;
        }
    }

    static String submission(String id) {
        return "{\"transactionId\":\"" + id + "\"}";
    }

    static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Override
    public void close() {
        agent.close();
    }
}
