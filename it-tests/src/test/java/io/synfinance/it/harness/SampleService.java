package io.synfinance.it.harness;

import java.util.List;
import java.util.regex.Pattern;

/** The sample service under the agent, and a client of it. */
public record SampleService(AgentUnderTest agent, Client client) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("on port (\\d+)");
    private static final Pattern IDS = Pattern.compile("\"(txn-[^\"]+)\"");

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
        List<String> ids = IDS.matcher(
                        post("/api/transactions/generate?count=400&fraudRate=0.5&flawRate=0.5&screen=true", "")
                                .text())
                .results()
                .map(id -> id.group(1))
                .limit(20)
                .toList();
        for (String id : ids) {
            client.get("/api/transactions/" + id);
            post("/api/fraud/detect", "{\"transactionId\":\"" + id + "\"}");
            post("/api/fraud/feedback", "{\"transactionId\":\"" + id + "\",\"fraud\":true}");
            post("/api/predict", "{\"transactionId\":\"" + id + "\"}");
        }
        client.get("/api/customers/cust-00001/transactions?limit=3");
        client.get("/api/quality/report?records=400");
        client.get("/api/failures/exception");
        client.get("/api/failures/status?code=503");
        client.get("/no/such/page");
    }

    public Response post(String path, String json) {
        try (Connection connection = client.connect()) {
            connection
                    .head(
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            "Content-Length: " + json.length())
                    .write(json);
            return connection.read();
        }
    }

    @Override
    public void close() {
        agent.close();
    }
}
