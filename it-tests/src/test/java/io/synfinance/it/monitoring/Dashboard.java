package io.synfinance.it.monitoring;

import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A dashboard as it stands in its file in {@code grafana/dashboards}: {@code fraud-detection}. */
record Dashboard(String name, Yaml yaml) {

    private static final Path FOLDER = Workspace.source("../grafana/dashboards").normalize();

    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON is YAML. */
    private static Dashboard of(Path file) {
        return new Dashboard(file.getFileName().toString().replace(".json", ""), Yaml.read(file));
    }

    String uid() {
        return yaml.text("uid");
    }

    /** What Grafana calls it in an address: {@code /d/synfinance-fraud/fraud-detection}. */
    String address() {
        return "/d/" + uid() + "/" + name;
    }

    /** All but the rows, which only hold the others together. */
    List<Panel> panels() {
        return yaml.list("panels").stream()
                .filter(panel -> !panel.text("type").equals("row"))
                .map(panel -> new Panel(this, panel))
                .toList();
    }

    List<Panel> panelsAndRows() {
        return yaml.list("panels").stream().map(panel -> new Panel(this, panel)).toList();
    }

    List<Query> queries() {
        return panels().stream().flatMap(panel -> panel.queries().stream()).toList();
    }

    List<Yaml> variables() {
        return yaml.at("templating").list("list");
    }

    List<String> variableNames() {
        return variables().stream().map(variable -> variable.text("name")).toList();
    }

    /** Those that Prometheus is asked for. */
    List<Yaml> queriedVariables() {
        return variables().stream()
                .filter(variable -> variable.text("type").equals("query"))
                .toList();
    }

    /** Those that mark alerts, and not Grafana's own. */
    List<Yaml> annotations() {
        return yaml.at("annotations").list("list").stream()
                .filter(annotation -> annotation.has("expr"))
                .toList();
    }

    List<Map<?, ?>> links() {
        return yaml.list("links").stream().<Map<?, ?>>map(Yaml::map).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
