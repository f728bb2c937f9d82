package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.NodeProject;
import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dashboards have the types that Grafana publishes of dashboards and panels, as the TypeScript compiler sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTypesIT {

    private static final Path DASHBOARDS =
            Workspace.source("../grafana/dashboards").normalize();
    private static final List<String> SEEDS = List.of(
            "\"displayMode\": \"table\"",
            "\"drawStyle\": \"line\"",
            "\"fillOpacity\"",
            "\"refresh\": 2",
            "\"unit\"",
            "\"custom.lineWidth\"",
            "\"refId\"",
            "\"keepTime\"");

    private final NodeProject types =
            NodeProject.in(Workspace.source("../grafana/types").normalize());

    @Test
    void everyDashboardHasTheTypesOfGrafana() {
        NodeProject.Result result = types.node("check.js");

        assertThat(result.exit()).as(result.text()).isZero();
        assertThat(result.text()).contains(Dashboard.all().size() + " dashboards looked at");
    }

    /** So that no mistake passes because nothing is looked at: each word is misspelt in a dashboard of its own. */
    @Test
    void everyMisspeltWordIsFound(@TempDir Path folder) throws IOException {
        String text = Files.readString(DASHBOARDS.resolve("system-overview.json"));
        for (int i = 0; i < SEEDS.size(); i++) {
            String seed = SEEDS.get(i);
            assertThat(text).contains(seed);
            Files.writeString(folder.resolve("seed" + i + ".json"), text.replace(seed, misspelt(seed)));
        }

        NodeProject.Result result = types.node("check.js", folder.toString());

        assertThat(result.exit()).isNotZero();
        for (int i = 0; i < SEEDS.size(); i++) {
            assertThat(result.text()).as(SEEDS.get(i)).contains("target/seed" + i + ".ts(");
        }
    }

    /** With another number, or another letter at the end of the last word. */
    private static String misspelt(String seed) {
        return seed.endsWith("\"") ? seed.substring(0, seed.length() - 1) + "x\"" : seed + "7";
    }
}
