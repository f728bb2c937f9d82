package io.synfinance.agent.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfinance.agent.config.AgentConfig;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

    private static final List<String> PAGE = List.of("/", "/page/live.json", "/page/woven.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:9474",
                "LOCALHOST.:9474",
                "app.localhost:9474",
                "127.0.0.1",
                "127.0.0.1:9474",
                "192.168.7.1:80",
                "[::1]",
                "[::1]:9474",
                "[2001:db8::1]:9474"
            })
    void addressesAndLocalhostAreKnown(String host) {
        assertThat(PAGE).allMatch(path -> knows("", path, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:9474",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "evil.example.",
                "notlocalhost",
                "1.evil",
                ""
            })
    void otherNamesAreNotForThePageButForScrapes(String host) {
        assertThat(PAGE).noneMatch(path -> knows("", path, host));
        assertThat(knows("", "/metrics", host)).isTrue();
    }

    @Test
    void namesThatAreAllowedAreKnownAndThenScrapesNeedOneToo() {
        String allowed = "exporter.allowed-hosts=metrics.example Pod-7";
        assertThat(knows(allowed, "/", "metrics.example:443")).isTrue();
        assertThat(knows(allowed, "/metrics", "pod-7:9474")).isTrue();
        assertThat(knows(allowed, "/metrics", "localhost:9474")).isTrue();
        assertThat(knows(allowed, "/metrics", "evil.example")).isFalse();
        assertThat(knows(allowed + ",exporter.host=0.0.0.0", "/metrics", "evil.example"))
                .isFalse();
    }

    @Test
    void whereOthersMayConnectOrHaveToSayWhoTheyAreNoNameIsAskedFor() {
        assertThat(knows("exporter.host=0.0.0.0", "/", "service.example")).isTrue();
        assertThat(knows("exporter.auth.token-file=token", "/", "service.example"))
                .isTrue();
        assertThat(knows("exporter.tls.keystore-file=store", "/", "service.example"))
                .isTrue();
        assertThat(knows("exporter.host=127.0.0.2", "/", "service.example")).isFalse();
        assertThat(knows("exporter.host=::1", "/", "service.example")).isFalse();
    }

    @Test
    void aRequestWithoutAHostIsOfNoBrowser() {
        assertThat(hosts("").know(request("/", List.of(), List.of()))).isTrue();
    }

    private static boolean knows(String argument, String path, String host) {
        return hosts(argument).know(request(path, List.of("host"), List.of(host)));
    }

    private static KnownHosts hosts(String argument) {
        return new KnownHosts(AgentConfig.read(argument, new Properties(), Map.of(), List.of())
                .exporter());
    }

    private static Request request(String path, List<String> names, List<String> values) {
        return new Request("GET", path, names, values, true, InetAddress.getLoopbackAddress());
    }
}
