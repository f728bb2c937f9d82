package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.instrumentation.InstrumentationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecedenceTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDefaultsHoldWhereNothingIsWritten() {
        // when
        AgentConfig config = Given.nothing().read();

        // then
        assertThat(config.enabled()).isTrue();
        assertThat(config.logLevel()).isEqualTo("info");
        assertThat(config.jvmMetrics()).isTrue();
        assertThat(config.exporter().enabled()).isTrue();
        assertThat(config.exporter().host()).isEqualTo("127.0.0.1");
        assertThat(config.exporter().port()).isEqualTo(9474);
        assertThat(config.metrics().namespace()).isEqualTo("synfinance");
        assertThat(config.metrics().maxSeries()).isEqualTo(1_000);
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void theArgumentIsStrongerThanAPropertyAndThatThanAVariable() {
        // when
        Given variable = Given.nothing().withVariable("SYNFINANCE_EXPORTER_PORT", "1");
        int byVariable = variable.read().exporter().port();
        Given property = variable.withProperty("synfinance.exporter.port", "2");
        int byProperty = property.read().exporter().port();
        int byArgument =
                property.withArgument("exporter.port=3").read().exporter().port();

        // then
        assertThat(byVariable).isEqualTo(1);
        assertThat(byProperty).isEqualTo(2);
        assertThat(byArgument).isEqualTo(3);
    }

    @Test
    void sourcesAreMergedKeyByKey() {
        // when
        AgentConfig config = Given.nothing()
                .withArgument("exporter.port=0")
                .withProperty("synfinance.exporter.host", "0.0.0.0")
                .withVariable("SYNFINANCE_LOG_LEVEL", "debug")
                .read();

        // then
        assertThat(config.exporter().port()).isZero();
        assertThat(config.exporter().host()).isEqualTo("0.0.0.0");
        assertThat(config.logLevel()).isEqualTo("debug");
    }

    @Test
    void aWrongValueOfAStrongerSourceDoesNotUncoverTheWeakerOne() {
        // when
        AgentConfig config = Given.nothing()
                .withArgument("exporter.port=http")
                .withVariable("SYNFINANCE_EXPORTER_PORT", "1")
                .read();

        // then
        assertThat(config.exporter().port()).isEqualTo(9474);
        assertThat(config.problems()).hasSize(1);
    }

    @Test
    void variablesSpellDotsAndHyphensAsUnderscores() {
        // when
        AgentConfig config = Given.nothing()
                .withVariable("SYNFINANCE_METRICS_MAX_SERIES", "7")
                .withVariable("SYNFINANCE_INSTRUMENTATION_SPRING_MVC_ENABLED", "false")
                .read();

        // then
        assertThat(config.metrics().maxSeries()).isEqualTo(7);
        assertThat(config.instrumentation().isEnabled("spring-mvc")).isFalse();
        assertThat(config.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics.max-series", "METRICS.MAX-SERIES", "metrics_max_series", "metrics.max.series"})
    void keysAreReadInEverySpelling(String key) {
        // when
        AgentConfig config = Given.argument(key + "=7");

        // then
        assertThat(config.metrics().maxSeries()).isEqualTo(7);
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void whatDoesNotBearOurPrefixIsNotOurs() {
        // when
        AgentConfig config = Given.nothing()
                .withProperty("exporter.port", "1")
                .withProperty("synfinance", "1")
                .withProperty("xsynfinance.exporter.port", "1")
                .withVariable("EXPORTER_PORT", "1")
                .withVariable("synfinance_exporter_port", "1")
                .withVariable("SYNFINANCE", "1")
                .read();

        // then
        assertThat(config.exporter().port()).isEqualTo(9474);
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void theLinksOfAServiceOfKubernetesAreNoSettings() throws IOException {
        // when
        Path file = Files.writeString(folder.resolve("agent.yaml"), "exporter.port: 9500");
        Given given = Given.nothing().withArgument("config.file=" + file);
        for (String service : new String[] {"SYNFINANCE", "SYNFINANCE_EXPORTER", "SYNFINANCE_EXPORTER_AUTH"}) {
            given.withVariable(service + "_SERVICE_HOST", "10.0.0.1")
                    .withVariable(service + "_SERVICE_PORT", "9474")
                    .withVariable(service + "_SERVICE_PORT_METRICS", "9474")
                    .withVariable(service + "_PORT", "tcp://10.0.0.1:9474")
                    .withVariable(service + "_PORT_9474_TCP", "tcp://10.0.0.1:9474")
                    .withVariable(service + "_PORT_9474_TCP_PROTO", "tcp")
                    .withVariable(service + "_PORT_9474_TCP_PORT", "9474")
                    .withVariable(service + "_PORT_9474_TCP_ADDR", "10.0.0.1");
        }

        // then
        assertThat(given.read().problems()).isEmpty();
        assertThat(given.read().exporter().port()).isEqualTo(9_500);
        assertThat(given.read().exporter().enabled()).isTrue();
    }

    @Test
    void noSettingLooksLikeTheLinkOfAService() {
        assertThat(Setting.all())
                .extracting(setting ->
                        "SYNFINANCE_" + ConfigSources.normalise(setting.key()).toUpperCase(Locale.ROOT))
                .noneMatch(variable -> ServiceLinks.contain(variable, "9474"));
        assertThat(InstrumentationRegistry.names())
                .noneMatch(name -> ServiceLinks.contain(
                        "SYNFINANCE_INSTRUMENTATION_"
                                + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_ENABLED",
                        "false"));
    }

    @Test
    void propertiesThatAreNoTextAreIgnored() {
        // when
        Properties properties = new Properties();
        properties.put("synfinance.exporter.port", 1);
        properties.put(42, "synfinance.exporter.port");
        AgentConfig config = AgentConfig.read(null, properties, Map.of(), Set.of());

        // then
        assertThat(config.exporter().port()).isEqualTo(9474);
        assertThat(config.problems()).isEmpty();
    }

    @Test
    void inheritedPropertiesCount() {
        // when
        Properties parents = new Properties();
        parents.setProperty("synfinance.exporter.port", "1");
        AgentConfig config = AgentConfig.read(null, new Properties(parents), Map.of(), Set.of());

        // then
        assertThat(config.exporter().port()).isEqualTo(1);
    }

    @Test
    void anInstrumentationIsOnUnlessSwitchedOff() {
        // when
        AgentConfig config =
                Given.argument("instrumentation.tomcat.enabled=FALSE,instrumentation.methods.enabled=true");

        // then
        assertThat(config.instrumentation().isEnabled("tomcat")).isFalse();
        assertThat(config.instrumentation().isEnabled("methods")).isTrue();
        assertThat(config.instrumentation().isEnabled("spring-mvc")).isTrue();
    }
}
