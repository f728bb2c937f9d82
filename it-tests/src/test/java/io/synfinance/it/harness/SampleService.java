package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** The packaged sample service under the agent, with the rules that come with it, and a client of it. */
public record SampleService(AgentUnderTest agent, Client client) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("on port (\\d+)");
    private static final Pattern IDS = Pattern.compile("\"(txn-[^\"]+)\"");

    /** Starts it, with its payments always the same ones. */
    public static SampleService start(String name, String... options) {
        AgentUnderTest agent = JavaCommand.named(name)
                .jar(SampleApp.jar())
                .jvmArgs("-Xmx384m")
                .agentArg("config.file", SampleApp.rules().toString())
                .args("--server.port=0", "--server.address=127.0.0.1", "--sample.generation.seed=42")
                .args(options)
                .startWithAgent();
        int port = Integer.parseInt(agent.process().awaitLine(READY).group(1));
        return new SampleService(agent, new Client(port));
    }

    /** Sends what makes every metric of the agent appear. */
    public void driveEverything() {
        for (String id :
                generate("count=400&fraudRate=0.5&flawRate=0.5&screen=true").subList(0, 20)) {
            client.get("/api/transactions/" + id);
            post("/api/fraud/detect", submission(id));
            post("/api/fraud/feedback", "{\"transactionId\":\"" + id + "\",\"fraud\":true}");
            post("/api/predict", submission(id));
        }
        client.get("/api/customers/cust-00001/transactions?limit=3");
        client.get("/api/quality/report?records=400");
        client.get("/api/failures/exception");
        client.get("/api/failures/status?code=503");
        client.get("/no/such/page");
    }

    /** Has payments generated; their ids. */
    public List<String> generate(String query) {
        return all(IDS, post("/api/transactions/generate?" + query, "").text());
    }

    /** The body that asks about a payment. */
    public static String submission(String id) {
        return "{\"transactionId\":\"" + id + "\"}";
    }

    /** What the pattern's group found. */
    public static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Sends a request that has to be answered with 200. */
    public Response post(String path, String json) {
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

    @Override
    public void close() {
        agent.close();
    }
}
