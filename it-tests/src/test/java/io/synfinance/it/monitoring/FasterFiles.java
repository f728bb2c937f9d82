package io.synfinance.it.monitoring;

import io.synfinance.it.harness.MonitoringServer;
import io.synfinance.it.harness.SampleService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The files that are shipped, {@link Faster}, with the addresses of a test in them. */
final class FasterFiles {

    private FasterFiles() {}

    /** The routes, inhibitions and times that are shipped, and a webhook for each receiver. */
    static Path alertmanager(Path folder, Webhook webhook) throws IOException {
        Faster shipped = Faster.of("alertmanager.yml");
        List<String> receivers = Yaml.parse(shipped.text()).list("receivers").stream()
                .map(receiver -> receiver.text("name"))
                .toList();
        String global = shipped.text()
                .substring(shipped.text().indexOf("global:"), shipped.text().indexOf("\nroute:"));
        return shipped.with(global, "")
                .upTo("receivers:")
                .and(receivers.stream()
                        .map(receiver -> "  - {name: %s, webhook_configs: [{url: '%s'}]}\n"
                                .formatted(receiver, webhook.address(receiver)))
                        .collect(Collectors.joining("", "receivers:\n", "")))
                .writeTo(folder.resolve("alertmanager.yml"));
    }

    static Path prometheus(Path folder, SampleService service, MonitoringServer alertmanager) throws IOException {
        rules(folder);
        return Faster.of("prometheus.yml")
                // A thirtieth is little for a machine that has other things to do; more than the interval is refused.
                .with("scrape_timeout: 166ms", "scrape_timeout: 333ms")
                .with("127.0.0.1:9474", service.agent().metrics().getAuthority())
                .with("127.0.0.1:9093", alertmanager.authority())
                .with("  # external_labels:\n  #   repository:", "  external_labels:\n    repository:")
                .writeTo(folder.resolve("prometheus.yml"));
    }

    /** The folder with the rules. */
    static Path rules(Path folder) throws IOException {
        Faster.of("rules/recording.yml").writeTo(folder.resolve("rules/recording.yml"));
        Faster.of("rules/alerts.yml").writeTo(folder.resolve("rules/alerts.yml"));
        return folder.resolve("rules");
    }
}
