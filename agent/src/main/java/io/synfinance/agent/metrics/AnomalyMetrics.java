package io.synfinance.agent.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what anomaly detectors find. After two records, one of them with a geographic and a temporal anomaly, a scrape shows
 *
 * <pre>{@code
 * synfinance_anomaly_detections_total{anomaly_type="geographic",severity="high"} 1.0
 * synfinance_anomaly_detections_total{anomaly_type="temporal",severity="low"} 1.0
 * synfinance_anomaly_rate{anomaly_type="geographic"} 0.5
 * synfinance_anomaly_rate{anomaly_type="overall"} 0.5
 * synfinance_anomaly_rate{anomaly_type="temporal"} 0.5
 * }</pre>
 *
 * <p>The rate is that of the last 5 minutes; {@code overall} is the share of records with any anomaly.
 */
public final class AnomalyMetrics {

    private final Detections detections;

    AnomalyMetrics(SeriesLimits limits, LongSupplier clock, AgentMetrics agent) {
        detections = new Detections(Catalogue.ANOMALY_DETECTIONS, Catalogue.ANOMALY_RATE, limits, clock, agent);
    }

    /**
     * Counts records that a detector has looked at.
     *
     * @param records how many; nothing is counted if there are none, or less
     * @param anomalous how many of them had an anomaly, at least
     */
    public void checked(long records, long anomalous) {
        if (records > 0) {
            detections.checked(records);
            detections.found(Math.max(0, Math.min(anomalous, records)));
        }
    }

    /**
     * Counts one anomaly.
     *
     * @param type its kind; null and empty count as {@code unknown}
     * @param severity low, medium, high or critical, in any case; anything else counts as {@code unknown}
     */
    public void detected(@Nullable String type, @Nullable String severity) {
        detections.detected(type, severity, 0);
    }

    List<MetricFamily> families() {
        return Arrays.asList(
                new MetricFamily(Catalogue.ANOMALY_DETECTIONS, detections::readDetections),
                new MetricFamily(Catalogue.ANOMALY_RATE, detections::readRates));
    }
}
