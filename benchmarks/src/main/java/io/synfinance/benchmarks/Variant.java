package io.synfinance.benchmarks;

import java.util.List;

/** What a JVM is started with, in the order of the turns. */
enum Variant {
    NONE("no agent") {
        @Override
        List<String> options(Workbench bench, int port) {
            return List.of();
        }
    },
    NOTHING("an agent that does nothing") {
        @Override
        List<String> options(Workbench bench, int port) {
            return List.of("-javaagent:" + bench.nothingAgent());
        }
    },
    SYNFINANCE("**SynFinance**") {
        @Override
        List<String> options(Workbench bench, int port) {
            return List.of("-javaagent:" + bench.agent() + "=exporter.port=" + port);
        }
    },
    /** Reads beans when it is scraped, and instruments nothing; with the rules that its documentation begins with. */
    JMX_EXPORTER("jmx_exporter " + Workbench.JMX_EXPORTER) {
        @Override
        List<String> options(Workbench bench, int port) {
            return List.of("-javaagent:" + bench.jmxExporter() + "=127.0.0.1:" + port + ":" + bench.jmxExporterRules());
        }
    },
    /** Sends nothing: its metrics wait to be scraped, as ours do; spans are made and dropped, which cannot be avoided. */
    OPENTELEMETRY("OpenTelemetry " + Workbench.OPENTELEMETRY) {
        @Override
        List<String> options(Workbench bench, int port) {
            return List.of(
                    "-javaagent:" + bench.openTelemetryAgent(),
                    "-Dotel.traces.exporter=none",
                    "-Dotel.logs.exporter=none",
                    "-Dotel.metrics.exporter=prometheus",
                    "-Dotel.exporter.prometheus.host=127.0.0.1",
                    "-Dotel.exporter.prometheus.port=" + port);
        }
    };

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    /** The options for the JVM; metrics are served at that port. */
    abstract List<String> options(Workbench bench, int port);

    boolean servesMetrics() {
        return this != NONE && this != NOTHING;
    }

    @Override
    public String toString() {
        return title;
    }
}
