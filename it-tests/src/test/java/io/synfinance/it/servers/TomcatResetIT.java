package io.synfinance.it.servers;

import static io.synfinance.it.harness.Counted.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.AgentUnderTest;
import io.synfinance.it.harness.Client;
import io.synfinance.it.harness.Connection;
import io.synfinance.it.harness.HttpMeter;
import io.synfinance.it.harness.ServerApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connection that fails only when Tomcat has the whole answer from the application and sends it. */
class TomcatResetIT {

    @ParameterizedTest
    @CsvSource({"9.0.118, 8", "10.1.59, 17", "11.0.27, 25"})
    void aClientThatIsGoneWhenTheAnswerIsSentIsNoError(String version, int jdk) {
        ServerApp app = ServerApp.of("apps.tomcat.TomcatApp", "tomcat", "servlets")
                .libraries("org.apache.tomcat.embed:tomcat-embed-core:" + version)
                .release(jdk < 17 ? 8 : 17)
                .on(jdk);
        try (AgentUnderTest agent =
                (version.startsWith("9") ? app.javax() : app).command().startWithAgent()) {
            Client client = new Client(agent.process().awaitReady());
            HttpMeter meter = HttpMeter.of(agent);
            meter.start();
            // when
            Connection connection = client.connect().request("GET", "/slow?millis=3000");
            agent.awaitScrape(scrape ->
                    assertThat(scrape.sum("synfinance_active_requests")).isEqualTo(1));
            connection.reset();
            // then
            meter.assertCounted(request("GET", "/slow", 200).receivedAnything());
        }
    }
}
