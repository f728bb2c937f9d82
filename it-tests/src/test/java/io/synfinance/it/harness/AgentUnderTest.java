package io.synfinance.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.Awaitility;

/** A JVM that runs with the agent, and the metrics that the agent serves. */
public final class AgentUnderTest implements AutoCloseable {

    private static final Pattern METRICS = Pattern.compile("metrics on (https?://\\S+/metrics)");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NEW = "exporter.port=0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JavaProcess process;
    private final URI metrics;
    private final String token;

    private AgentUnderTest(JavaProcess process, URI metrics, String token) {
        this.process = process;
        this.metrics = metrics;
        this.token = token;
    }

    /** Waits until the agent in that JVM has said where its metrics are. */
    public static AgentUnderTest of(JavaProcess process) {
        try {
            String url = process.awaitAnyLine(METRICS).group(1);
            return new AgentUnderTest(process, URI.create(url), "");
        } catch (AssertionError | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** The same in a JVM from which an agent has been detached before, whose line is there too. */
    public static AgentUnderTest secondOf(JavaProcess process) {
        List<MatchResult> lines = Awaitility.await()
                .atMost(LIMIT)
                .until(() -> METRICS.matcher(process.stderr()).results().toList(), found -> found.size() == 2);
        return new AgentUnderTest(process, URI.create(lines.get(1).group(1)), "");
    }

    /** Loads the agent into a JVM that runs, and waits as above. */
    public static AgentUnderTest attachTo(JavaProcess process) {
        load(process, NEW);
        return of(process);
    }

    /** Takes the agent out of its JVM, whose classes are as before when this returns. */
    public void detach() {
        load(process, "detach");
    }

    /** The same, then loads the agent again. */
    public AgentUnderTest detachAndAttachAgain() {
        detach();
        load(process, NEW);
        return secondOf(process);
    }

    private static void load(JavaProcess process, String argument) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            load(machine, argument);
            machine.detach();
        } catch (IOException | AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            process.close();
            throw new IllegalStateException("the agent cannot be attached to\n" + process, e);
        }
    }

    private static void load(VirtualMachine machine, String argument)
            throws IOException, AgentLoadException, AgentInitializationException {
        try {
            machine.loadAgent(AgentJar.path().toString(), argument);
        } catch (AgentLoadException e) {
            // So later JDKs read the answer of Java 8, which is the bare code: 0 means that it was loaded.
            if (!"0".equals(e.getMessage())) {
                throw e;
            }
        }
    }

    /** The same, asked with that token: an agent that wants none does not mind. */
    public AgentUnderTest withToken(String known) {
        return new AgentUnderTest(process, metrics, known);
    }

    public JavaProcess process() {
        return process;
    }

    /** Where the agent serves, as in {@code http://127.0.0.1:41234/metrics}. */
    public URI metrics() {
        return metrics;
    }

    /** What the agent exposes now. */
    public Scrape scrape() {
        HttpResponse<String> response = get("/metrics");
        assertThat(response.statusCode())
                .as(() -> "status of " + metrics + "\n" + process)
                .isEqualTo(200);
        return Scrape.parse(response.body());
    }

    /** Scrapes until the assertion holds, for a minute at most, and returns the scrape for which it did. */
    public Scrape awaitScrape(ThrowingConsumer<Scrape> assertion) {
        Scrape[] last = new Scrape[1];
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            last[0] = scrape();
            assertion.accept(last[0]);
        });
        return last[0];
    }

    /** Any page of the agent's own port: {@code /-/healthy}, {@code /metrics?name[]=…}. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(metrics.resolve(path)).timeout(LIMIT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(metrics + path + "\n" + process, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
