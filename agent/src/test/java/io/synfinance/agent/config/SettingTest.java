package io.synfinance.agent.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    private static final Map<String, Setting<?>> BY_KEY =
            Setting.all().stream().collect(Collectors.toMap(Setting::key, Function.identity()));

    @ParameterizedTest
    @CsvSource({
        "enabled, true, true",
        "enabled, FALSE, false",
        "enabled, ' true ', true",
        "exporter.enabled, false, false",
        "exporter.host, 0.0.0.0, 0.0.0.0",
        "exporter.host, ::1, ::1",
        "exporter.host, ' localhost ', localhost",
        "exporter.port, 0, 0",
        "exporter.port, 65535, 65535",
        "exporter.port, ' 9474 ', 9474",
        "exporter.tls.key-file, ' /etc/tls.key ', /etc/tls.key",
        "exporter.tls.keystore-password, ' open sesame ', ' open sesame '",
        "metrics.namespace, a, a",
        "metrics.namespace, Acme_2, Acme_2",
        "metrics.max-series, 1, 1",
        "metrics.max-series, 1000000, 1000000",
        "metrics.jvm, True, true",
        "metrics.limits.<metric>, 0, 0",
        "metrics.limits.<metric>, 200, 200",
        "metrics.buckets.<metric>, '', ''",
        "metrics.buckets.<metric>, .5, 0.5",
        "metrics.buckets.<metric>, '0.1,0.5, 1 ;2.50', 0.1 0.5 1.0 2.5",
        "metrics.histograms, Both, both",
        "log.level, debug, debug",
        "log.level, INFO, info",
        "log.level, Warn, warn",
        "log.level, error, error",
        "log.level, off, off",
    })
    void goodValuesAreTaken(String key, String written, String value) {
        assertThat(String.valueOf(setting(key).parse(written))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "enabled, ''",
        "enabled, yes",
        "enabled, 1",
        "exporter.enabled, on",
        "exporter.host, ''",
        "exporter.host, ' '",
        "exporter.port, ''",
        "exporter.tls.key-file, ''",
        "exporter.tls.keystore-password, ''",
        "exporter.tls.min-version, TLSv1.3",
        "exporter.auth.token-file, ' '",
        "exporter.port, -1",
        "exporter.port, 65536",
        "exporter.port, 99999999999",
        "exporter.port, http",
        "exporter.port, 9474.0",
        "exporter.port, 0x10",
        "metrics.namespace, ''",
        "metrics.namespace, 2acme",
        "metrics.namespace, _acme",
        "metrics.namespace, acme-shop",
        "metrics.namespace, acme.shop",
        "metrics.namespace, münchen",
        "metrics.max-series, 0",
        "metrics.max-series, 1000001",
        "metrics.limits.<metric>, -1",
        "metrics.limits.<metric>, 1000001",
        "metrics.buckets.<metric>, 0",
        "metrics.buckets.<metric>, -1 1",
        "metrics.buckets.<metric>, 1 1",
        "metrics.buckets.<metric>, 2 1",
        "metrics.buckets.<metric>, 1 two",
        "metrics.buckets.<metric>, 1 NaN",
        "metrics.buckets.<metric>, 1 Infinity",
        "metrics.buckets.<metric>, 1 1e999",
        "metrics.buckets.<metric>, 100ms",
        "metrics.histograms, sparse",
        "metrics.jvm, off",
        "log.level, ''",
        "log.level, trace",
        "log.level, warning",
        "log.level, info|warn",
        "log.level, '|'",
    })
    void wrongValuesAreRefused(String key, String written) {
        assertThat(setting(key).parse(written)).isNull();
    }

    @Test
    void everySettingTakesItsOwnDefaultButForWhatSecuresThePort() {
        assertThat(Setting.all())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.parse(String.valueOf(setting.defaultValue())))
                        .isEqualTo(mayNotBeEmpty(setting) ? null : setting.defaultValue()));
    }

    @Test
    void everySettingIsReadFromEachSourceWithoutAComplaint() {
        assertThat(Setting.all()).isNotEmpty().allSatisfy(setting -> {
            String value = mayNotBeEmpty(setting) ? "x" : String.valueOf(setting.defaultValue());
            String key = setting.key().replace(Setting.METRIC, "method_seconds");
            String variable = key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            Given given = Given.nothing().withVariable("SYNFINANCE_" + variable, value);
            assertThat(given.read().problems()).isEmpty();
            if (setting.isSecret()) {
                return;
            }
            assertThat(Given.argument(key + "=" + value).problems()).isEmpty();
            assertThat(given.withProperty("synfinance." + key, value).read().problems())
                    .isEmpty();
        });
    }

    @Test
    void aHistogramHasSoManyBucketsAtMost() {
        Setting<?> buckets = setting("metrics.buckets.<metric>");
        String most = IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).collect(Collectors.joining(","));

        assertThat(buckets.parse(most)).isNotNull();
        assertThat(buckets.parse(most + ",101")).isNull();
    }

    @Test
    void noTwoSettingsShareASpelling() {
        assertThat(Setting.all())
                .extracting(setting -> ConfigSources.normalise(setting.key()))
                .doesNotHaveDuplicates();
    }

    private static boolean mayNotBeEmpty(Setting<?> setting) {
        return SecurityKeys.contain(setting.key()) && setting.defaultValue().equals("");
    }

    private static Setting<?> setting(String key) {
        return Objects.requireNonNull(BY_KEY.get(key), key);
    }
}
