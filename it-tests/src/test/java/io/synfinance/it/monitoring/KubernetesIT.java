package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.MonitoringTool;
import io.synfinance.it.harness.MonitoringTool.Result;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code deploy/kubernetes}, as kustomize puts it together. No cluster has seen it. */
class KubernetesIT {

    private static final Path ROOT = Workspace.source("..").normalize();
    private static final List<Yaml> OBJECTS = kustomize("deploy/kubernetes/example");

    @Test
    void theAgentComesIntoADeploymentThatDoesNotKnowIt() {
        Yaml pod = object("Deployment").at("spec", "template", "spec");
        Yaml init = pod.list("initContainers").get(0);
        Yaml container = pod.list("containers").get(0);

        assertThat(pod.list("containers")).hasSize(1);
        assertThat(container.text("image")).isEqualTo("synfinance/payments:1.0.0");
        assertThat(container.list("env"))
                .extracting(variable -> variable.text("name"))
                .containsExactlyInAnyOrder("PAYMENTS_REGION", "JAVA_TOOL_OPTIONS", "SYNFINANCE_EXPORTER_HOST");
        assertThat(container.list("ports"))
                .extracting(port -> port.text("name"))
                .contains("http", "synfinance");
        assertThat(container.list("env").get(0).text("value")).isEqualTo("-javaagent:" + last(init.texts("command")));
        assertThat(container.list("volumeMounts").get(0).text("name"))
                .isEqualTo(init.list("volumeMounts").get(0).text("name"))
                .isEqualTo(pod.list("volumes").get(0).text("name"));
        assertThat(init.at("securityContext").text("runAsNonRoot")).isEqualTo("true");
    }

    @Test
    void itsPodsAreScraped() {
        Yaml monitor = object("PodMonitor").at("spec");
        Yaml endpoint = monitor.list("podMetricsEndpoints").get(0);
        Yaml template = object("Deployment").at("spec", "template", "metadata", "labels");

        monitor.at("selector", "matchLabels")
                .texts()
                .forEach((label, value) -> assertThat(template.text(label)).isEqualTo(value));
        assertThat(endpoint.text("port")).isEqualTo("synfinance");
        assertThat(endpoint.text("interval")).isEqualTo("10s");
        // The label of the requests would be pushed aside.
        assertThat(endpoint.list("relabelings"))
                .anySatisfy(relabeling -> assertThat(relabeling.texts())
                        .containsEntry("action", "labeldrop")
                        .containsEntry("regex", "endpoint"));
        assertThat(endpoint.list("relabelings"))
                .anySatisfy(relabeling -> assertThat(relabeling.texts())
                        .containsEntry("targetLabel", "job")
                        .containsEntry("replacement", "synfinance-$1"));
    }

    @Test
    void theRulesAreThoseOfPrometheus() {
        List<RuleGroup> groups = object("PrometheusRule").at("spec").list("groups").stream()
                .map(RuleGroup::of)
                .toList();

        assertThat(groups)
                .as("deploy/kubernetes/monitoring/make-prometheus-rule.sh makes them anew")
                .isEqualTo(RuleSet.alerts().groups());
    }

    @Test
    void everyDashboardIsThere() throws IOException {
        try (Stream<Path> dashboards = Files.list(ROOT.resolve("grafana/dashboards"))) {
            assertThat(objects("ConfigMap"))
                    .allSatisfy(map ->
                            assertThat(map.at("metadata", "labels").texts()).containsEntry("grafana_dashboard", "1"))
                    .flatExtracting(map -> map.at("data").texts().keySet())
                    .containsExactlyInAnyOrderElementsOf(dashboards
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .toList());
        }
    }

    private static Yaml object(String kind) {
        List<Yaml> found = objects(kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Yaml> objects(String kind) {
        return OBJECTS.stream()
                .filter(object -> object.text("kind").equals(kind))
                .toList();
    }

    private static String last(List<String> texts) {
        return texts.get(texts.size() - 1);
    }

    private static List<Yaml> kustomize(String folder) {
        Result result = MonitoringTool.named("kubectl").run(ROOT, "kustomize", folder);
        assertThat(result.exit()).as(result.text()).isZero();
        return Yaml.parseAll(result.text());
    }
}
