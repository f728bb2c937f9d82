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
 * From the request that fails to somebody who is told: the sample service under the agent, Prometheus and Alertmanager
 * with the files that are shipped, thirty times as fast (see {@link Faster}) and with webhooks in the place of pagers,
 * mail and Slack.
 */
class AlertingIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path folder = Workspace.newFolder("monitoring", "alerting");

    @Test
    void failuresReachSomebodyAndSoDoesTheirEnd() throws IOException {
        try (Webhook webhook = Webhook.start();
                MonitoringServer alertmanager =
                        MonitoringServer.alertmanager(FasterFiles.alertmanager(folder, webhook));
                SampleService service = SampleService.start("alerting");
                MonitoringServer prometheus =
                        MonitoringServer.prometheus(FasterFiles.prometheus(folder, service, alertmanager))) {
            // when requests fail
            failUntilTold(service, alertmanager, webhook);
            Notice firing = webhook.await("operations-pager", notice -> notice.is("firing", "HighErrorRate"));
            // then the pager knows where, how much and what to do
            String instance = service.agent().metrics().getAuthority();
            assertThat(firing.label("instance")).isEqualTo(instance);
            assertThat(firing.label("job")).isEqualTo("synfinance");
            assertThat(firing.label("repository")).isEmpty();
            assertThat(firing.annotation("description")).startsWith(instance + " of synfinance fails ");
            assertThat(firing.annotation("runbook_url"))
                    .isEqualTo("https://git.example.com/synfinance-agent/blob/main/docs/runbooks/HighErrorRate.md");
            // and that it is over, when they do not fail any more
            Notice resolved = webhook.await("operations-pager", notice -> notice.is("resolved", "HighErrorRate"));
            assertThat(resolved.label("instance")).isEqualTo(instance);
            webhook.await("audit-webhook", notice -> notice.is("resolved", "HighErrorRate"));
            assertThat(webhook.notices())
                    .filteredOn(notice -> notice.receiver().equals("fraud-pager"))
                    .allSatisfy(notice -> assertThat(notice.label("component")).isEqualTo("fraud_detection"));
            // when the service is gone
            service.agent().process().kill();
            webhook.await("operations-pager", notice -> notice.is("firing", "ServiceDown"));
            // then that silences what else is known of the instance, and nothing of another
            awaitReported("suppressed", alertmanager, "HighActiveRequests", instance);
            awaitReported("active", alertmanager, "HighActiveRequests", "other:9474");
            assertThat(prometheus.query("ALERTS{alertname=\"ServiceDown\"}")).contains("firing");
        }
    }

    /** Until the pager has the critical alert, and the warning of the same kind is silenced. */
    private static void failUntilTold(SampleService service, MonitoringServer alertmanager, Webhook webhook) {
        String instance = service.agent().metrics().getAuthority();
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).until(() -> {
            service.client().get("/api/failures/exception");
            return webhook.notices().stream().anyMatch(notice -> notice.is("firing", "HighErrorRate"))
                    && state(alertmanager, "ElevatedErrorRate", instance).contains("suppressed");
        });
    }

    private static void report(MonitoringServer alertmanager, String alertname, String instance) {
        alertmanager.post("/api/v2/alerts", """
                [{"labels": {"alertname": "%s", "job": "synfinance", "instance": "%s", "severity": "warning"}}]""".formatted(alertname, instance));
    }

    /** Said again and again, as Prometheus does: what nobody repeats is over after ten seconds. */
    private static void awaitReported(String state, MonitoringServer alertmanager, String alertname, String instance) {
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
            report(alertmanager, alertname, instance);
            assertThat(state(alertmanager, alertname, instance)).contains("\"state\":\"" + state + "\"");
        });
    }

    private static String state(MonitoringServer alertmanager, String alertname, String instance) {
        return alertmanager.get("/api/v2/alerts?filter="
                + MonitoringServer.encoded("alertname=\"" + alertname + "\"")
                + "&filter="
                + MonitoringServer.encoded("instance=\"" + instance + "\""));
    }
}
