package io.synfinance.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.it.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards as files: whole, alike, of one mind with the alerts, and as Grafana's dashboard-linter wants them. */
class DashboardsTest {

    private static final Map<String, Integer> PANELS = Map.of(
            "system-overview", 12,
            "fraud-detection", 12,
            "performance-analytics", 11,
            "data-quality", 11,
            "agent", 9);
    private static final Map<String, List<String>> VARIABLES = Map.of(
            "system-overview", List.of("endpoint"),
            "fraud-detection", List.of("fraud_type", "severity"),
            "performance-analytics", List.of("cache_type"),
            "data-quality", List.of("field"),
            "agent", List.of());

    /** Bounds of colours that no alert has: of the best zone of the score, and of reports that are too old to be judged. */
    private static final Map<String, Set<Double>> OTHER_BOUNDS =
            Map.of("Quality score", Set.of(90.0), "Score", Set.of(90.0), "Data freshness", Set.of(3600.0));

    private static final Path DOCUMENTS = Workspace.source("../docs").normalize();
    private static final Pattern BOUND = Pattern.compile("(?:>=|<=|==|>|<) *([0-9.e]+)");
    private static final Pattern COMPONENTS = Pattern.compile("component=~\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("^(/d/[\\w-]+/[\\w-]+)\\?(.*)$");
    private static final String DATA_SOURCE = "${datasource}";

    @Test
    void thereAreAllDashboardsWithAllPanels() {
        assertThat(Dashboard.all().stream()
                        .collect(Collectors.toMap(
                                Dashboard::name, dashboard -> dashboard.panels().size())))
                .isEqualTo(PANELS);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardHasItsHead(Dashboard dashboard) {
        Yaml yaml = dashboard.yaml();

        assertThat(dashboard.uid()).matches("synfinance-[a-z]+");
        assertThat(yaml.text("title")).startsWith("SynFinance / ");
        assertThat(yaml.text("description")).isNotBlank();
        assertThat(yaml.text("refresh")).isEqualTo("10s");
        assertThat(yaml.texts("tags")).contains("synfinance");
        // An id is the one of a data base that the file was taken out of.
        assertThat(yaml.has("id")).isFalse();
        assertThat(yaml.text("editable")).as("linter: uneditable-dashboard").isEqualTo("false");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardHasItsVariables(Dashboard dashboard) {
        List<String> expected = new ArrayList<>(List.of("datasource", "job", "instance"));
        expected.addAll(VARIABLES.get(dashboard.name()));
        assertThat(dashboard.variableNames()).isEqualTo(expected);

        Yaml source = dashboard.variables().get(0);
        assertThat(source.text("type")).as("linter: template-datasource-rule").isEqualTo("datasource");
        assertThat(source.text("query")).isEqualTo("prometheus");
        assertThat(source.text("label")).isEqualTo("Data source");
        assertThat(dashboard.queriedVariables()).hasSize(expected.size() - 1).allSatisfy(variable -> {
            assertThat(variable.at("datasource").text("uid")).isEqualTo(DATA_SOURCE);
            assertThat(variable.text("multi")).isEqualTo("true");
            assertThat(variable.text("includeAll")).isEqualTo("true");
            assertThat(variable.text("allValue"))
                    .as("linter: template-job-rule")
                    .isEqualTo(".+");
            assertThat(variable.text("refresh"))
                    .as("linter: template-on-time-change-reload-rule")
                    .isEqualTo("2");
            assertThat(variable.text("query"))
                    .as("linter: template-label-promql-rule")
                    .matches("label_values\\(.+, \\w+\\)")
                    .isEqualTo(variable.text("definition"));
            assertThat(variable.at("current").texts("value")).containsExactly("$__all");
        });
        assertThat(dashboard.queriedVariables().subList(0, 2))
                .extracting(variable -> variable.text("label"))
                .containsExactly("Job", "Instance");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardMarksAlertsAndLeadsToTheOthers(Dashboard dashboard) {
        assertThat(dashboard.annotations()).hasSize(2).allSatisfy(annotation -> {
            assertThat(annotation.at("datasource").text("uid")).isEqualTo(DATA_SOURCE);
            assertThat(annotation.text("expr"))
                    .startsWith("ALERTS{alertstate=\"firing\"")
                    .contains("job=~\"$job\"", "instance=~\"$instance\"");
        });
        assertThat(dashboard.links())
                .hasSize(PANELS.size() - 1)
                .allSatisfy(link -> assertThat(Yaml.write(link)).contains("keepTime: true", "includeVars: true"))
                .extracting(link -> (Object) link.get("url"))
                .containsExactlyInAnyOrderElementsOf(addresses().stream()
                        .filter(address -> !address.equals(dashboard.address()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsFillTheGrid(Dashboard dashboard) {
        List<Panel> panels = dashboard.panelsAndRows();
        assertThat(panels).extracting(panel -> panel.yaml().text("id")).doesNotHaveDuplicates();
        int area = 0;
        int height = 0;
        for (Panel panel : panels) {
            Panel.Place place = panel.place();
            assertThat(panels)
                    .filteredOn(other -> place.overlaps(other.place()))
                    .as("what overlaps " + panel)
                    .containsExactly(panel);
            assertThat(place.x() + place.width()).isLessThanOrEqualTo(24);
            area += place.width() * place.height();
            height = Math.max(height, place.y() + place.height());
        }
        assertThat(area).as("no gaps").isEqualTo(24 * height);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void aPanelSaysWhatItShows(Panel panel) {
        assertThat(panel.title()).as("linter: panel-title-description-rule").isNotBlank();
        assertThat(panel.description()).endsWith(".");
        assertThat(panel.yaml().at("datasource").text("uid"))
                .as("linter: panel-datasource-rule")
                .isEqualTo(DATA_SOURCE);
        assertThat(panel.yaml().at("fieldConfig", "defaults").text("unit"))
                .as("linter: panel-units-rule")
                .isIn("none", "short", "percent", "percentunit", "s", "decbytes", "reqps", "ops", "cps", "cpm");
        assertThat(panel.queries())
                .as("linter: panel-no-targets-rule")
                .isNotEmpty()
                .extracting(query -> query.yaml().text("refId"))
                .doesNotHaveDuplicates();
        assertThat(panel.queries())
                .allSatisfy(query ->
                        assertThat(query.yaml().at("datasource").text("uid")).isEqualTo(DATA_SOURCE));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void linksBehindValuesLeadSomewhere(Panel panel) {
        for (String link : panel.links()) {
            Matcher address = ADDRESS.matcher(link);
            assertThat(address.matches()).as(link).isTrue();
            Dashboard target = Dashboard.all().stream()
                    .filter(dashboard -> dashboard.address().equals(address.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(panel + " leads to no dashboard: " + link));
            assertThat(address.group(2))
                    .startsWith(
                            "${datasource:queryparam}&${job:queryparam}&${instance:queryparam}&${__url_time_range}");
            assertThat(groups(Pattern.compile("&var-(\\w+)="), address.group(2)))
                    .isSubsetOf(target.variableNames());
        }
    }

    @Test
    void everyDashboardOfTheServiceLeadsOnFromItsValues() {
        assertThat(Dashboard.all())
                .allSatisfy(
                        dashboard -> assertThat(dashboard.panels().stream().flatMap(panel -> panel.links().stream()))
                                .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("panelsOfTheService")
    void coloursChangeWhereAlertsFire(Panel panel) {
        Map<String, Double> bounds = bounds();
        Set<Double> expected = new TreeSet<>(OTHER_BOUNDS.getOrDefault(panel.title(), Set.of()));
        bounds.keySet().stream().filter(panel::names).map(bounds::get).forEach(expected::add);
        // Nothing at all is no height of a line.
        expected.remove(0.0);

        assertThat(panel.thresholds()).isEqualTo(expected);
    }

    @Test
    void everyAlertIsToldOfByAPanel() {
        List<Panel> panels = panelsOfTheService();

        assertThat(bounds().keySet())
                .hasSize(31)
                .allSatisfy(alert -> assertThat(panels)
                        .anySatisfy(panel -> assertThat(panel.names(alert)).isTrue()));
    }

    /** And no alert of somebody else, which has other components. */
    @Test
    void everyAlertIsMarkedInTheOverview() {
        List<String> marked = dashboards().stream()
                .filter(dashboard -> dashboard.name().equals("system-overview"))
                .flatMap(dashboard -> dashboard.annotations().stream())
                .flatMap(annotation -> groups(COMPONENTS, annotation.text("expr")).stream())
                .toList();

        assertThat(marked)
                .hasSize(2)
                .allSatisfy(components -> assertThat(components.split("\\|"))
                        .containsExactlyInAnyOrderElementsOf(RuleSet.alerts().alertRules().stream()
                                .map(alert -> alert.label("component"))
                                .collect(Collectors.toSet())));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardHasItsPicture(Dashboard dashboard) throws IOException {
        Path picture = DOCUMENTS.resolve("dashboards/" + dashboard.name() + ".png");

        assertThat(Files.readString(DOCUMENTS.resolve("dashboards.md")))
                .contains("](dashboards/" + dashboard.name() + ".png)", "`" + dashboard.uid() + "`");
        assertThat(Files.size(picture)).isBetween(10_000L, 250_000L);
    }

    /** {@code $__rate_interval} is reckoned from it. */
    @Test
    void theProvisionedSourceKnowsHowOftenPrometheusScrapes() {
        Yaml source = Yaml.read(Workspace.source("../grafana/provisioning/datasources/prometheus.yml"))
                .list("datasources")
                .get(0);
        Yaml scraping =
                Yaml.read(Workspace.source("../prometheus/prometheus.yml")).at("global");

        assertThat(source.at("jsonData").text("timeInterval")).isEqualTo(scraping.text("scrape_interval"));
    }

    @Test
    void dashboardsAreProvisionedFromOneFolder() {
        Yaml providers = Yaml.read(Workspace.source("../grafana/provisioning/dashboards/synfinance.yml"));

        assertThat(providers.list("providers"))
                .extracting(provider -> provider.at("options").text("path"))
                .containsExactly("/etc/grafana/dashboards");
    }

    /** Each alert with the number that its expression begins by comparing with. */
    private static Map<String, Double> bounds() {
        Map<String, Double> bounds = new LinkedHashMap<>();
        RuleSet.alerts()
                .alertRules()
                .forEach(alert -> bounds.put(
                        alert.name(),
                        Double.parseDouble(groups(BOUND, alert.expression()).get(0))));
        return bounds;
    }

    static List<Dashboard> dashboards() {
        return Dashboard.all();
    }

    static List<Panel> panels() {
        return Dashboard.all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .toList();
    }

    /** All but those of the agent, which has no alerts. */
    static List<Panel> panelsOfTheService() {
        return panels().stream()
                .filter(panel -> !panel.dashboard().name().equals("agent"))
                .toList();
    }

    private static List<String> addresses() {
        return Dashboard.all().stream().map(Dashboard::address).toList();
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
