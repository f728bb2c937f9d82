package io.synfinance.agent.metrics;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** What is kept of one data set. */
final class DatasetSeries {

    static final String NO_NAME = "";

    private static final double MILLIS_PER_SECOND = 1e3;

    private final String dataset;
    private final AgentMetrics agent;
    private final SeriesLabels labels;
    private final CounterSeries records;
    private final CounterSeries violations;
    private final SeriesMap<GaugeSeries> missing;
    private final SeriesMap<GaugeSeries> outliers;
    private final SeriesMap<CounterSeries> drifts;
    private final GaugeSeries score;
    private final GaugeSeries lastUpdate;

    /** For the data set of that name; the budgets of the metrics by field are those of all data sets together. */
    DatasetSeries(
            String dataset,
            SeriesBudget missingFields,
            SeriesBudget outlierFields,
            SeriesBudget driftedFields,
            AgentMetrics agent) {
        this.dataset = dataset;
        this.agent = agent;
        labels = dataset.isEmpty() ? SeriesLabels.NONE : labels(new String[] {"dataset"}, dataset);
        records = new CounterSeries(labels);
        violations = new CounterSeries(labels);
        score = new GaugeSeries(labels);
        lastUpdate = new GaugeSeries(labels);
        missing = new Gauges(missingFields);
        outliers = new Gauges(outlierFields);
        drifts = new Counters(driftedFields);
    }

    void examined(long count, long wrong, long epochMillis) {
        records.add(count);
        violations.add(wrong);
        lastUpdate.set(epochMillis / MILLIS_PER_SECOND);
    }

    void missing(Map<String, Double> rates) {
        set(rates, missing, Catalogue.DATA_MISSING_VALUES_RATE);
    }

    void outliers(Map<String, Double> rates) {
        set(rates, outliers, Catalogue.DATA_OUTLIERS_RATE);
    }

    void drifted(String field) {
        CounterSeries series = drifts.get(field);
        series.increment();
        if (drifts.isOverflow(series)) {
            agent.dropped(Catalogue.DATA_DISTRIBUTION_DRIFTS);
        }
    }

    /** NaN leaves what was known before. */
    void score(double value) {
        score.set(value);
    }

    void readMissing(SampleSink sink) {
        missing.forEach(series -> series.read(sink));
    }

    void readOutliers(SampleSink sink) {
        outliers.forEach(series -> series.read(sink));
    }

    void readDrifts(SampleSink sink) {
        drifts.forEach(series -> series.read(sink));
    }

    void readViolations(SampleSink sink) {
        violations.read(sink);
    }

    void readRecords(SampleSink sink) {
        records.read(sink);
    }

    void readScore(SampleSink sink) {
        score.read(sink);
    }

    void readLastUpdate(SampleSink sink) {
        lastUpdate.read(sink);
    }

    /** What the report does not speak of is not known any more. */
    private void set(Map<String, Double> rates, SeriesMap<GaugeSeries> fields, Catalogue metric) {
        Set<GaugeSeries> told = Collections.newSetFromMap(new IdentityHashMap<>());
        rates.forEach((field, rate) -> {
            if (!rate.isNaN()) {
                GaugeSeries series = fields.get(field);
                series.set(QualityMetrics.clamp(rate, 1));
                told.add(series);
                if (fields.isOverflow(series)) {
                    agent.dropped(metric);
                }
            }
        });
        fields.forEach(series -> {
            if (!told.contains(series)) {
                series.clear();
            }
        });
    }

    private SeriesLabels ofField(String field) {
        return dataset.isEmpty() ? new SeriesLabels(field) : labels(new String[] {"dataset", "field"}, dataset, field);
    }

    private static SeriesLabels labels(String[] names, String... values) {
        return SeriesLabels.named(names, values);
    }

    private final class Gauges extends SeriesMap<GaugeSeries> {

        Gauges(SeriesBudget budget) {
            super(budget);
        }

        @Override
        GaugeSeries create(String field) {
            return new GaugeSeries(ofField(field));
        }
    }

    private final class Counters extends SeriesMap<CounterSeries> {

        Counters(SeriesBudget budget) {
            super(budget);
        }

        @Override
        CounterSeries create(String field) {
            return new CounterSeries(ofField(field));
        }
    }
}
