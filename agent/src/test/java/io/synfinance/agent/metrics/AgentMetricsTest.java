package io.synfinance.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentMetricsTest {

    private final Metrics metrics = Metrics.create(MetricsSettings.defaults());
    private final AgentMetrics agent = metrics.agent();

    @Test
    void whatTheAgentDoesShowsInItsFamilies() {
        agent.version("0.1.0");
        agent.startup(110_000_000);
        agent.instrumentationEnabled("tomcat", true);
        agent.wovenClass("tomcat", 2);
        agent.wovenClass("tomcat", 1);
        agent.instrumentationEnabled("jetty", true);
        agent.instrumentationEnabled("jetty", false);
        agent.error("jetty");
        agent.error("exporter");
        agent.dropped(Catalogue.REQUESTS);
        agent.scraped(3_000_000, 20_480);
        agent.portRetry();
        agent.portRefused("busy");
        agent.portReloadFailed();

        assertThat(Exposition.of(metrics, agent.families())).isEqualTo("""
                        # HELP synfinance_agent_build_info Always 1; the version of the agent.
                        # TYPE synfinance_agent_build_info gauge
                        synfinance_agent_build_info{version="0.1.0"} 1.0
                        # HELP synfinance_agent_errors_total Errors of the agent itself, kept away from the application.
                        # TYPE synfinance_agent_errors_total counter
                        synfinance_agent_errors_total{instrumentation="exporter"} 1.0
                        synfinance_agent_errors_total{instrumentation="jetty"} 1.0
                        synfinance_agent_errors_total{instrumentation="tomcat"} 0.0
                        # HELP synfinance_agent_instrumentation_enabled 1 if the instrumentation is on, 0 if it is off or has switched itself off.
                        # TYPE synfinance_agent_instrumentation_enabled gauge
                        synfinance_agent_instrumentation_enabled{instrumentation="jetty"} 0.0
                        synfinance_agent_instrumentation_enabled{instrumentation="tomcat"} 1.0
                        # HELP synfinance_agent_port_refused_total Requests and connections that the agent's port refused.
                        # TYPE synfinance_agent_port_refused_total counter
                        synfinance_agent_port_refused_total{reason="busy"} 1.0
                        # HELP synfinance_agent_port_reload_failures_total Changes of the port's files for TLS and authentication that could not be used.
                        # TYPE synfinance_agent_port_reload_failures_total counter
                        synfinance_agent_port_reload_failures_total 1.0
                        # HELP synfinance_agent_port_retries_total Further attempts to open the agent's port.
                        # TYPE synfinance_agent_port_retries_total counter
                        synfinance_agent_port_retries_total 1.0
                        # HELP synfinance_agent_scrape_duration_seconds Time that the scrape before this one took.
                        # TYPE synfinance_agent_scrape_duration_seconds gauge
                        synfinance_agent_scrape_duration_seconds 0.003
                        # HELP synfinance_agent_scrape_size_bytes Bytes of the scrape before this one, as they were sent.
                        # TYPE synfinance_agent_scrape_size_bytes gauge
                        synfinance_agent_scrape_size_bytes 20480.0
                        # HELP synfinance_agent_series_dropped_total Recordings that went to the series __overflow__ because the metric was at its limit of series.
                        # TYPE synfinance_agent_series_dropped_total counter
                        synfinance_agent_series_dropped_total{metric="synfinance_requests_total"} 1.0
                        # HELP synfinance_agent_startup_seconds Time from the start of the agent until it had opened its port, or tried to.
                        # TYPE synfinance_agent_startup_seconds gauge
                        synfinance_agent_startup_seconds 0.11
                        # HELP synfinance_agent_woven_classes_total Classes that the instrumentation has woven.
                        # TYPE synfinance_agent_woven_classes_total counter
                        synfinance_agent_woven_classes_total{instrumentation="jetty"} 0.0
                        synfinance_agent_woven_classes_total{instrumentation="tomcat"} 2.0
                        # HELP synfinance_agent_woven_methods_total Methods that the instrumentation has woven.
                        # TYPE synfinance_agent_woven_methods_total counter
                        synfinance_agent_woven_methods_total{instrumentation="jetty"} 0.0
                        synfinance_agent_woven_methods_total{instrumentation="tomcat"} 3.0
                        """);
    }

    @Test
    void whatNobodySaidIsMissing() {
        assertThat(Exposition.samples(metrics, agent.families(), "synfinance")).isEqualTo("""
                        synfinance_agent_port_reload_failures_total 0.0
                        synfinance_agent_port_retries_total 0.0
                        """);
    }
}
