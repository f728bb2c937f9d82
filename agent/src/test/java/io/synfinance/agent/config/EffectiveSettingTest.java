package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveSettingTest {

    @Test
    void everySettingIsToldWithItsValueAndItsOrigin() {
        // when
        Map<String, String> told = told("exporter.port=9500,metrics.max-series=many");

        // then
        assertThat(told)
                .containsEntry("exporter.port", "9500 (agent argument)")
                .containsEntry("exporter.host", "127.0.0.1 (default)")
                .containsEntry("metrics.max-series", "1000 (default)")
                .hasSize((int) Setting.all().stream()
                        .filter(setting -> !setting.key().contains(Setting.METRIC))
                        .count());
    }

    @Test
    void ofTheSwitchesOnlyThoseAreToldThatSomebodyHasWritten() {
        // when
        Map<String, String> told = told("instrumentation.tomcat.enabled=false");

        // then
        assertThat(told).containsEntry("instrumentation.tomcat.enabled", "false (agent argument)");
        assertThat(told).doesNotContainKey("instrumentation.jetty.enabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exporter.basic.password",
                "EXPORTER_BEARER_TOKEN",
                "exporter.tls.keystore",
                "client-secret",
                "credentials"
            })
    void whatMayBeASecretIsNotShown(String key) {
        // then
        assertThat(new EffectiveSetting(key, "hunter2", "file").shownValue()).isEqualTo("********");
        assertThat(new EffectiveSetting(key, "", "default").shownValue()).isEmpty();
    }

    @Test
    void thePathOfASecretIsShown() {
        // when
        Map<String, String> told =
                told("exporter.tls.key-file=tls.key,exporter.tls.keystore-password-file=/etc/password,"
                        + "exporter.auth.token-file=/etc/token");

        // then
        assertThat(told)
                .containsEntry("exporter.tls.key-file", "tls.key (agent argument)")
                .containsEntry("exporter.tls.keystore-password-file", "/etc/password (agent argument)")
                .containsEntry("exporter.auth.token-file", "/etc/token (agent argument)");
    }

    private static Map<String, String> told(String argument) {
        return AgentConfig.read(argument, new Properties(), Map.of(), List.of("tomcat", "jetty")).settings().stream()
                .collect(Collectors.toMap(
                        EffectiveSetting::key, setting -> setting.shownValue() + " (" + setting.origin() + ")"));
    }
}
