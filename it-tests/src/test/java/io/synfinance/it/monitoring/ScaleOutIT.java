package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringServer;
import io.synfinance.it.harness.SampleService;
import io.synfinance.it.harness.Workspace;
import io.synfinance.it.monitoring.Webhook.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The same rules on another engine: the agent, vmagent with {@code prometheus.yml}, VictoriaMetrics, vmalert with the
 * rules, Alertmanager; started by the scripts of {@code deploy/scale}, thirty times as fast (see {@link Faster}).
 */
class ScaleOutIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path folder = Workspace.newFolder("monitoring", "scale-out");

    @Test
    void theSameRulesAlertOnVictoriaMetrics() throws IOException {
        try (Webhook webhook = Webhook.start();
                MonitoringServer alertmanager =
                        MonitoringServer.alertmanager(FasterFiles.alertmanager(folder, webhook));
                SampleService service = SampleService.start("scale-out");
                MonitoringServer store =
                        MonitoringServer.victoriaMetrics("victoria-metrics", "data", "-search.latencyOffset=0s");
                MonitoringServer agent = MonitoringServer.victoriaMetrics(
                        "vmagent",
                        FasterFiles.prometheus(folder, service, alertmanager).toString(),
                        store.address().toString(),
                        "-remoteWrite.flushInterval=200ms");
                MonitoringServer alerts = MonitoringServer.victoriaMetrics(
                        "vmalert",
                        FasterFiles.rules(folder).toString(),
                        store.address().toString(),
                        alertmanager.address().toString(),
                        "-rule.evalDelay=0s")) {
            // when
            failUntil(service, webhook);
            // then
            Notice firing = webhook.await("operations-pager", notice -> notice.is("firing", "HighErrorRate"));
            assertThat(firing.label("instance"))
                    .isEqualTo(service.agent().metrics().getAuthority());
            assertThat(firing.annotation("description")).contains(" of synfinance fails ");
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(() -> assertThat(alerts.get("/api/v1/rules"))
                            .contains("NoTrafficDetected")
                            .doesNotContain("\"health\":\"err\""));
            Awaitility.await()
                    .atMost(LIMIT)
                    .untilAsserted(
                            () -> assertThat(agent.get("/api/v1/targets")).contains("\"health\":\"up\""));
        }
    }

    private static void failUntil(SampleService service, Webhook webhook) {
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
            service.client().get("/api/failures/exception");
            return webhook.notices().stream().anyMatch(notice -> notice.is("firing", "HighErrorRate"));
        });
    }
}
